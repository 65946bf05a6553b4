import type { Certificate, ResolvedStack } from '@stackwright/schema';
import type { Context, Problem, Rule } from '../../rule.ts';
import { childrenOf, findNginx } from '@stackwright/syntax/nginx';

const WHY =
  'Browsers compare the name that was asked for with those in the certificate, and refuse the page where none fits. An asterisk stands for exactly one label.';

/** Source: RFC 9525, 6.3 (wildcards); RFC 6125 before it. */
export const rule = {
  id: 'require-certificate-names',
  subject: 'stack',
  severity: 'error',
  summary: 'A certificate has every name that is served with it.',
  *check(context) {
    yield* ofVhosts(context.model);
    yield* ofFiles(context);
  },
} satisfies Rule<'stack'>;

/** Names that follow from the vhosts fit by themselves; those that somebody wrote may not. */
function* ofVhosts({ edges, certificates, settings }: ResolvedStack): Generator<Problem> {
  for (const certificate of certificates) {
    const written = settings.certificates?.[certificate.id]?.names;
    if (written === undefined) continue;
    const edge = edges.find(({ host }) => host.id === certificate.host);
    const served = edge?.vhosts.filter((vhost) => vhost.certificate === certificate.lineage) ?? [];
    for (const { names, path } of served) {
      for (const name of names.filter((one) => !hasName(certificate, one))) {
        yield {
          at: [...certificate.path, 'names'],
          what: `The certificate does not have the name \`${name}\`, which is served with it.`,
          why: WHY,
          fix: 'Add it, or leave `names` out: they then follow from the vhosts.',
          related: [{ message: 'served here', at: path, part: 'key' }],
          fixes: [
            {
              description: `Add ${name}`,
              safety: 'unsafe',
              edits: [{ add: [...certificate.path, 'names', written.length], value: name }],
            },
          ],
        };
      }
    }
  }
}

/** Files that somebody wrote, by the lineage that they load. */
function* ofFiles({ files, model }: Context<'stack'>): Generator<Problem> {
  const written = files('nginx').filter(({ artefact }) => artefact === undefined);
  for (const { file, model: document } of written) {
    for (const { directive: server } of findNginx(document.directives, 'server')) {
      const lineages = childrenOf(server, 'ssl_certificate').map(
        ({ args }) => /\/live\/(?<lineage>[^/]+)\//.exec(args[0]?.text ?? '')?.groups?.['lineage'],
      );
      const loaded = model.certificates.filter(({ lineage }) => lineages.includes(lineage));
      // Two certificates of a server, say RSA and ECDSA, or one lineage on two hosts.
      if (loaded.length === 0 || new Set(lineages).size > 1) continue;
      for (const { text, span } of childrenOf(server, 'server_name').flatMap(({ args }) => args)) {
        if (!isPlain(text) || loaded.some((certificate) => hasName(certificate, text))) continue;
        yield {
          at: { file, at: span },
          what: `The certificate \`${loaded[0]?.lineage ?? ''}\` does not have the name \`${text}\`.`,
          why: WHY,
          fix: `Let the stack's certificate cover it, or load another one here.`,
          related: [{ message: 'the certificate', at: loaded[0]?.path ?? [] }],
        };
      }
    }
  }
}

/** No catch-all, expression, pattern or variable, and no name of this machine alone. */
function isPlain(name: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(name);
}

function hasName({ names }: Certificate, name: string): boolean {
  const parent = name.toLowerCase().replace(/^[^.]+/, '*');
  return names.includes(name.toLowerCase()) || names.includes(parent);
}
