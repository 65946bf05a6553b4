import { odooOptions } from '@stackwright/schema';
import type { ConfOption, ConfProblem } from '@stackwright/schema';

/** How Odoo spells "nothing" when it saves its configuration (`--save`). */
const NOTHING = /^(?:|false|none|\{\}|\[\]|\['all'\])$/i;

/** A path as Windows has it: there Odoo saves None for what only exists elsewhere, and reads it back. */
const WINDOWS = /^[^#;\n]*=[ \t]*[A-Za-z]:\\/m;

/**
 * True for a line that Odoo does not read as written, and that changes nothing by it: mostly one that Odoo
 * itself has saved, of this series or an older one. Source: odoo/tools/config.py, `save`.
 */
export function isHarmless(problem: ConfProblem, line: ConfOption, text: string): boolean {
  const { name } = line;
  switch (problem.kind) {
    case 'not-from-file':
    case 'unknown-option':
      return problem.use === undefined && NOTHING.test(line.text);
    case 'deprecated-option':
      return NOTHING.test(line.text) && odooOptions('17.0').get(name)?.type !== 'bool';
    case 'read-as-boolean': {
      // `False` where the default is zero or empty; `without_demo` is asked for its truth only.
      const option = odooOptions('18.0').get(name);
      // Nobody casts what is not declared: Odoo and its addons ask for the truth of it.
      if (option?.declared === false) return true;
      const standard = option?.default;
      const isUnset = standard === undefined || standard === '' || Number(standard) === 0;
      return name === 'without_demo' || (/^false$/i.test(line.text) && isUnset);
    }
    case 'literal-none':
      // Odoo compares it with the word: `find_pg_tool` in odoo/tools/misc.py.
      return name === 'pg_path';
    case 'not-a-number':
      return line.text === 'None' && WINDOWS.test(text);
    default:
      return false;
  }
}

/** Switches of ports and modes that are gone: Odoo runs as it would run without the line. */
const GONE = /^(?:xmlrpcs(?:_\w+)?|debug_mode|auto_reload)$/;

/** True for an old line that asks for nothing that Odoo would do otherwise. */
export function isWithoutEffect({ kind }: ConfProblem, { name, text }: ConfOption): boolean {
  if (kind !== 'dropped-option') return false;
  return GONE.test(name) || (name === 'longpolling_port' && text === '8072');
}
