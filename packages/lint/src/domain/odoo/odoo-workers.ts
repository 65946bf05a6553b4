import type { Context } from '../../rule.ts';
import { numberOption, odooOptionsOf, textOption } from './odoo-conf.ts';

/** Whether Odoo runs with processes of its own: then live connections have a port (8072), else they share 8069. */
export type Workers = 'none' | 'some';

/** What sets the workers elsewhere than in odoo.conf: an argument, a variable, a line that a script writes. */
const ELSEWHERE = /workers(?!["']?[ \t]*[:= ][ \t]*["']?0\b)/i;

/**
 * What the configurations of a run say of `workers`, which is 0 by default; undefined where none is there, where they
 * differ, or where an argument, a variable or a script may say otherwise. Source: odoo/tools/config.py;
 * odoo/service/server.py: only the prefork server starts the process that listens on `gevent_port`.
 */
export function workersOf({ files, version }: Pick<Context, 'files' | 'version'>) {
  const others = [...files('compose'), ...files('dockerfile'), ...files('shell')];
  if (others.some(({ text }) => ELSEWHERE.test(text.replaceAll(/^[ \t]*#.*$/gm, ''))))
    return undefined;
  const said = new Set(
    files('odoo-conf').map(({ text }): Workers | undefined => {
      const options = odooOptionsOf(text, version('odoo'));
      const workers = numberOption(options, 'workers');
      if (workers === undefined && textOption(options, 'workers') !== undefined) return undefined;
      return (workers ?? 0) > 0 ? 'some' : 'none';
    }),
  );
  return said.size === 1 ? [...said][0] : undefined;
}
