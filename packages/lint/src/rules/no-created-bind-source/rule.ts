import { kindOf } from '../../engine/classify.ts';
import { servicesOf } from '../../domain/compose/compose-services.ts';
import { resolvePosix } from '../../domain/compose/posix-path.ts';
import type { Context, ProposedEdit, Rule } from '../../rule.ts';
import { interpolate } from '@stackwright/syntax/compose';
import type { ComposeMount, ComposeService } from '@stackwright/syntax/compose';

/** Files that are made on the host and stay out of a repository. */
const OFTEN_ABSENT = /(?:^|\/)\.env(?:\.[\w-]+)?$|\.(?:env|crt|key|pem)$/;

const KINDS = ['odoo-conf', 'nginx', 'shell', 'compose', 'dockerfile', 'crontab', 'zone'] as const;

/**
 * Docker makes a directory of a bind's missing source, also where a file was meant. Told of files that are not
 * among those of the run, and of those that seldom are in a checkout. Source: compose specification, "volumes",
 * `create_host_path`.
 */
export const rule = {
  id: 'no-created-bind-source',
  subject: 'compose',
  severity: 'info',
  summary: 'A file that is mounted is never made up as a directory.',
  *check(context) {
    const mounts = servicesOf(context.model).flatMap((service) =>
      service.volumes
        .filter((mount) => mount.createHostPath && isFile(mount) && mayBeAbsent(context, mount))
        .map((mount) => ({ ...mount, edits: demandThere(service, mount) })),
    );
    const [first, ...others] = mounts;
    if (first === undefined) return;
    const sources = [...new Set(mounts.map(({ source = '' }) => `\`${source}\``))];
    const isOne = sources.length === 1;
    yield {
      at: first.path,
      what: `${isOne ? `A missing ${sources.join()} becomes a directory` : `Missing files become directories: ${sources.join(', ')}`}.`,
      why: `Docker creates a source that is not there, always as a directory: the container finds one where its file should be, and so does the next checkout.`,
      fix: 'Write the long form: `type: bind`, `source`, `target`, and `bind: { create_host_path: false }`.',
      related: others.map(({ path }) => ({ message: 'and here', at: path })),
      fixes: mounts.every(({ edits }) => edits.length > 0)
        ? [
            {
              description: 'Let the start fail where a file is missing',
              safety: 'unsafe',
              edits: mounts.flatMap(({ edits }) => edits),
            },
          ]
        : [],
    };
  },
} satisfies Rule<'compose'>;

/** Both sides must have the name of a file: only then is nothing else meant. */
function isFile({ type, source = '', target }: ComposeMount): boolean {
  if (type !== 'bind' && type !== 'unknown') return false;
  const text = interpolate(source) ?? source;
  return [text, target].every((path) => kindOf(path, '') !== undefined || OFTEN_ABSENT.test(path));
}

/** A file of a syntax that the linter reads would have been read, were it there. */
function mayBeAbsent({ file, files }: Context<'compose'>, { source = '' }: ComposeMount): boolean {
  const path = resolvePosix(file, interpolate(source) ?? source);
  return !KINDS.some((kind) => files(kind).some((one) => one.file === path));
}

/** Says that nothing is to be created, in the long form; none where the short one says more than `ro`. */
function demandThere({ value }: ComposeService, mount: ComposeMount): readonly ProposedEdit[] {
  const { path, source = '', target } = mount;
  const written: unknown = [value['volumes']].flat()[Number(path.at(-1))];
  const bind = { create_host_path: false };
  if (typeof written === 'object' && written !== null)
    return 'bind' in written ? [] : [{ add: [...path, 'bind'], value: bind }];
  if (written !== `${source}:${target}` && written !== `${source}:${target}:ro`) return [];
  const mode = mount.readOnly ? { read_only: true } : {};
  return [{ set: path, value: { type: 'bind', source, target, ...mode, bind } }];
}
