import { servicesOf } from '../../domain/compose/compose-services.ts';
import { memoised } from '@stackwright/core';
import { resolvePosix } from '../../domain/compose/posix-path.ts';
import type { Context, RelatedPlace, Rule } from '../../rule.ts';
import { findNginx, walkNginx } from '@stackwright/syntax/nginx';

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
    const listening = portsOf(context.files);
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

/**
 * Why nginx is known to run in a container of its own; undefined when it is not. Docker's name server alone proves
 * a container, in which others may run beside nginx: where there are compose files, one must run an image of nginx.
 */
function proofOf({ file, files, model }: Context<'nginx'>): RelatedPlace | undefined {
  const edges = edgesOf(files);
  const dns = findNginx(model.directives, 'resolver').find(({ directive }) =>
    directive.args.some(({ text }) => text === DOCKER_DNS),
  );
  if (dns !== undefined && (edges.length > 0 || files('compose').length === 0)) {
    return { message: 'Docker answers there, in containers only', at: dns.directive.span };
  }
  const homes = edges.filter(({ compose, service }) =>
    service.volumes.some(({ type, source }) => type === 'bind' && holds(compose, source, file)),
  );
  // One that shares a network of others may find them there.
  if (homes.some(({ service }) => service.networkMode !== undefined)) return undefined;
  const [home] = homes;
  return (
    home && {
      message: 'the container that mounts this file',
      at: { file: home.compose, at: home.service.path },
    }
  );
}

const edgesOf = memoised((files: Context<'nginx'>['files']) =>
  files('compose').flatMap((compose) =>
    servicesOf(compose.model)
      .filter(({ image, value }) => NGINX.test(image?.value ?? '') && !('build' in value))
      .map((service) => ({ compose: compose.file, service })),
  ),
);

function holds(compose: string, source: string | undefined, file: string): boolean {
  const target = source === undefined ? undefined : resolvePosix(compose, source);
  return target !== undefined && (file === target || file.startsWith(`${target}/`));
}

/** Ports that nginx itself listens on, in any file. */
const portsOf = memoised((files: Context<'nginx'>['files']): ReadonlySet<string> => {
  const all = files('nginx').flatMap(({ model }) => findNginx(model.directives, 'listen'));
  return new Set(
    all.flatMap(({ directive }) => /(?:^|:)(\d+)$/.exec(directive.args[0]?.text ?? '')?.[1] ?? []),
  );
});
