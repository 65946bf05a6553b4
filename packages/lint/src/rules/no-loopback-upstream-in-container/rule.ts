import { servicesOf } from '../../compose-services.ts';
import { resolvePosix } from '../../posix-path.ts';
import type { Context, RelatedPlace, Rule } from '../../rule.ts';
import { findNginx, walkNginx } from '../../syntax/nginx/index.ts';

/** An address of the machine itself; `proxy_pass` and `server` write it alike. */
const LOOPBACK =
  /^(?:https?:\/\/)?(?:127\.\d+\.\d+\.\d+|localhost|\[::1\])(?::(?<port>\d+))?(?:[/?]|$)/;

/** Docker's own name server: it exists inside containers alone, and not in the host's network. */
const DOCKER_DNS = '127.0.0.11';

/** Images that hold nginx and nothing else that could listen. */
const NGINX = /(?:^|\/)(?:nginx|nginx-unprivileged|openresty)(?:[:@]|$)/;

/**
 * Each container has a loopback of its own. Source: Docker documentation, Networking, bridge.
 */
export const rule = {
  id: 'no-loopback-upstream-in-container',
  subject: 'nginx',
  severity: 'error',
  summary: 'A containerised nginx passes no requests to its own loopback.',
  *check(context) {
    const proof = proofOf(context);
    if (proof === undefined) return;
    const listening = portsOf(context);
    for (const { directive, within } of walkNginx(context.model.directives)) {
      const [word] = directive.args;
      const isServer = directive.name === 'server' && within.at(-1)?.name === 'upstream';
      if (word === undefined || (!isServer && directive.name !== 'proxy_pass')) continue;
      const found = LOOPBACK.exec(word.text);
      if (found === null || listening.has(found.groups?.['port'] ?? '80')) continue;
      yield {
        at: word.span,
        what: `\`${word.text}\` is inside the container of nginx itself.`,
        why: 'A container has a loopback of its own, where nothing else listens: every request ends in 502.',
        fix: 'Name the service that listens, and put both on one network.',
        related: [proof],
      };
    }
  },
} satisfies Rule<'nginx'>;

/** Why nginx is known to run in a container with a network of its own; undefined when it is not. */
function proofOf({ file, files, model }: Context<'nginx'>): RelatedPlace | undefined {
  const dns = findNginx(model.directives, 'resolver').find(({ directive }) =>
    directive.args.some(({ text }) => text === DOCKER_DNS),
  );
  if (dns !== undefined) {
    return { message: 'Docker answers there, in containers only', at: dns.directive.span };
  }
  const homes = files('compose').flatMap((compose) =>
    servicesOf(compose.model)
      .filter(({ image, value }) => NGINX.test(image?.value ?? '') && !('build' in value))
      .filter(({ volumes }) =>
        volumes.some(({ type, source }) => type === 'bind' && holds(compose.file, source, file)),
      )
      .map(({ path, networkMode }) => ({ at: { file: compose.file, at: path }, networkMode })),
  );
  // One that shares a network of others may find them there.
  const [home] = homes.some(({ networkMode }) => networkMode !== undefined) ? [] : homes;
  return home && { message: 'the container that mounts this file', at: home.at };
}

function holds(compose: string, source: string | undefined, file: string): boolean {
  const target = source === undefined ? undefined : resolvePosix(compose, source);
  return target !== undefined && (file === target || file.startsWith(`${target}/`));
}

/** Ports that nginx itself listens on, in any file. */
function portsOf({ files }: Context<'nginx'>): ReadonlySet<string> {
  const all = files('nginx').flatMap(({ model }) => findNginx(model.directives, 'listen'));
  return new Set(
    all.flatMap(({ directive }) => /(?:^|:)(\d+)$/.exec(directive.args[0]?.text ?? '')?.[1] ?? []),
  );
}
