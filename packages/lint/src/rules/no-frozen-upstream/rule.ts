import { servicesOf } from '../../domain/compose/compose-services.ts';
import type { Context, Problem, Rule } from '../../rule.ts';
import { findNginx, walkNginx } from '@stackwright/syntax/nginx';
import type { NginxWord } from '@stackwright/syntax/nginx';

/** Names that compose version 1 gave to containers it was about to replace. */
const LEFTOVER = /^[0-9a-f]{12}_/;

/**
 * nginx looks a name up when it reads the configuration, and never again, unless the name is in a
 * variable or its server says `resolve` (1.27.3). Source: nginx.org, proxy_pass; upstream, server.
 */
export const rule = {
  id: 'no-frozen-upstream',
  subject: 'nginx',
  severity: 'warning',
  summary: 'Names of containers are looked up while requests are served.',
  *check(context) {
    const containers = containersOf(context);
    const upstreams = upstreamsOf(context);
    const told = new Set<string>();
    const frozen = new Map<string, NginxWord>();
    for (const { directive, within } of walkNginx(context.model.directives)) {
      const [word] = directive.args;
      if (word === undefined) continue;
      const isServer = directive.name === 'server' && within.at(-1)?.name === 'upstream';
      if (!isServer && directive.name !== 'proxy_pass') continue;
      if (directive.args.some(({ text }) => text === 'resolve')) continue;
      const host = hostOf(word.text);
      if (host === undefined || told.has(host)) continue;
      // A `proxy_pass` means the upstream of that name, and the upstream's own `server` a machine.
      if (!isServer && upstreams.has(host)) continue;
      if (!LEFTOVER.test(host) && !containers.has(host)) continue;
      told.add(host);
      if (LEFTOVER.test(host)) yield leftover(word, host);
      else frozen.set(host, word);
    }
    yield* lookedUpOnce(frozen);
  },
} satisfies Rule<'nginx'>;

/** Names that Docker answers for in the compose files of the run. */
function containersOf({ files }: Context<'nginx'>): ReadonlySet<string> {
  const services = files('compose').flatMap(({ model }) => servicesOf(model));
  return new Set(
    services.flatMap(({ name, containerName }) => [name, containerName?.value ?? name]),
  );
}

/** Names that mean a block of the configuration, not a machine. */
function upstreamsOf({ files }: Context<'nginx'>): ReadonlySet<string> {
  const all = files('nginx').flatMap(({ model }) => findNginx(model.directives, 'upstream'));
  return new Set(all.flatMap(({ directive }) => directive.args.map(({ text }) => text)));
}

function hostOf(text: string): string | undefined {
  return /^(?:https?:\/\/)?(?<host>[\w-]+)(?:[:/]|$)/.exec(text)?.groups?.['host'];
}

/** One problem for all names of a file: they are mended together. */
function* lookedUpOnce(frozen: ReadonlyMap<string, NginxWord>): Generator<Problem, void> {
  const [first, ...others] = frozen;
  if (first === undefined) return;
  const [host, word] = first;
  const names = [...frozen.keys()].map((name) => `\`${name}\``).join(', ');
  yield {
    at: word.span,
    what: `${names} ${others.length === 0 ? 'is' : 'are'} looked up once, when nginx starts.`,
    why: 'While that container is missing nginx does not start, with all its vhosts; once it is recreated at another address, requests go to the old one and end in 502.',
    fix: `Add \`resolver 127.0.0.11 valid=10s;\` and \`set $upstream ${host};\`, and pass to http://$upstream:<port>; or say \`resolve\` in the upstream (nginx 1.27.3, with a zone).`,
    related: others.map(([, { span }]) => ({ message: 'and here', at: span })),
  };
}

function leftover(word: NginxWord, host: string): Problem {
  return {
    at: word.span,
    severity: 'error',
    what: `\`${host}\` is the name of a container that was being replaced.`,
    why: 'Compose version 1 put the old id before a name while it recreated a container. The next `up` makes it vanish, and nginx no longer starts.',
    fix: `Use the name of the service, such as ${host.replace(LEFTOVER, '')}.`,
  };
}
