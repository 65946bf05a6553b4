/** The parts of a repository's address that matter for telling repositories apart. */
export interface RepositoryAddress {
  readonly protocol: string;
  /** Lower case, without port; empty for a path. */
  readonly host: string;
  /** Without leading and trailing `/` and without `.git`. */
  readonly path: string;
}

const URL_FORM =
  /^(?<protocol>[a-z][a-z0-9+.-]*):\/\/(?:[^/@]*@)?(?<host>\[[^\]]*\]|[^/:]*)(?::\d*)?\/(?<path>.*)$/i;
/** `git@github.com:OCA/web.git`: no slash before the first colon. */
const SCP_FORM = /^(?:[^/@:]+@)?(?<host>[^/:@]{2,}):(?!\/\/)(?<path>.*)$/;

/**
 * Reads the address of a repository as git does: a URL, ssh's short form, or a path. Undefined for
 * an empty text. Source: git-fetch(1), "GIT URLS".
 */
export function readAddress(url: string): RepositoryAddress | undefined {
  const text = url.trim().replace(/^git\+/, '');
  if (text === '') return undefined;
  const groups = URL_FORM.exec(text)?.groups;
  if (groups !== undefined) {
    const { protocol = '', host = '', path = '' } = groups;
    return { protocol: protocol.toLowerCase(), host: host.toLowerCase(), path: tidy(path) };
  }
  const scp = SCP_FORM.exec(text)?.groups;
  if (scp !== undefined) {
    return {
      protocol: 'ssh',
      host: (scp['host'] ?? '').toLowerCase(),
      path: tidy(scp['path'] ?? ''),
    };
  }
  return { protocol: 'file', host: '', path: tidy(text) };
}

/**
 * The repository that a URL names: `owner/name` for GitHub, `host/path` for others. Undefined for
 * relative addresses and local paths, and for what is still to be filled in (`$VAR`).
 */
export function repositoryOf(url: string): string | undefined {
  const address = readAddress(url);
  if (address === undefined || address.host === '' || /[${}]/.test(url)) return undefined;
  const { host, path } = address;
  if (path === '') return undefined;
  return host === 'github.com' || host === 'www.github.com' || host === 'ssh.github.com'
    ? path
    : `${host}/${path}`;
}

/** True when two names are of one repository. GitHub does not tell upper case from lower case. */
export function isSameRepository(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function tidy(path: string): string {
  return path
    .replace(/[?#].*$/, '')
    .replaceAll(/\/{2,}/g, '/')
    .replace(/^\//, '')
    .replace(/\/$/, '')
    .replace(/\.git$/i, '');
}
