/** A repository of a test's lock; all else is as `OCA/web` has it. */
interface Locked {
  readonly branch?: string;
  readonly commit?: string;
  readonly module?: string;
}

/**
 * The text of a lock with the repository of OCA that each folder is named for. Every key has a line of its
 * own, unlike in what `stackwright lock` writes, so that a span's line tells the key: of the first folder
 * 6 is the branch, 7 the commit, 8 the modules and 9 the address.
 */
export function lockText(folders: Readonly<Record<string, Locked>>, series = '18.0'): string {
  const repositories = Object.entries(folders).map(([path, locked]) => lockedText(path, locked));
  return `{
  "lockVersion": 1,
  "series": "${series}",
  "repositories": {
${repositories.join(',\n')}
  }
}
`;
}

/** The lock of most tests: `addons/web` at 4f1c2d3e5a6b of 18.0, with the addon `web_responsive`. */
export const WEB_LOCK = lockText({ 'addons/web': {} });

function lockedText(
  path: string,
  {
    branch = '18.0',
    commit = '4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b',
    module = 'web_responsive',
  }: Locked,
): string {
  return `    "${path}": {
      "branch": "${branch}",
      "commit": "${commit}",
      "modules": ["${module}"],
      "url": "https://github.com/OCA/${path.split('/').at(-1)}"
    }`;
}
