import { servicesOf } from '../../compose-services.ts';
import type { Rule } from '../../rule.ts';
import { interpolate } from '../../syntax/compose/index.ts';
import type { ComposeMount } from '../../syntax/compose/index.ts';

const FILE =
  /\.(?:conf|cfg|cnf|ini|ya?ml|json|toml|xml|env|sql|sh|py|crt|key|pem|template|properties)$/;

/**
 * Docker makes a directory of a bind's missing source, also where a file was meant. Source: compose specification,
 * "volumes", `create_host_path`.
 */
export const rule = {
  id: 'no-created-bind-source',
  subject: 'compose',
  severity: 'info',
  summary: 'A file that is mounted is never made up as a directory.',
  *check({ model }) {
    for (const { name, volumes } of servicesOf(model)) {
      for (const mount of volumes) {
        if (!mount.createHostPath || !isFile(mount)) continue;
        yield {
          at: mount.path,
          what: `A missing \`${mount.source ?? ''}\` becomes a directory.`,
          why: `Docker creates a source that is not there, always as a directory: \`${name}\` finds one where its file should be, and so does the next checkout.`,
          fix: 'Write the long form: `type: bind`, `source`, `target`, and `bind: { create_host_path: false }`.',
        };
      }
    }
  },
} satisfies Rule<'compose'>;

/** Both sides must have the name of a file: only then is nothing else meant. */
function isFile({ type, source = '', target }: ComposeMount): boolean {
  if (type !== 'bind' && type !== 'unknown') return false;
  return FILE.test(interpolate(source) ?? source) && FILE.test(target);
}
