import { odooOptions } from '@stackwright/schema';
import type { ConfOption, ConfProblem, OdooSeries } from '@stackwright/schema';

/** How Odoo spells "nothing" when it saves its configuration (`--save`). */
const NOTHING = /^(?:|false|none|\{\}|\[\]|\['all'\])$/i;

/** A path as Windows has it: there Odoo saves None for what only exists elsewhere, and reads it back. */
const WINDOWS = /^[^#;\n]*=[ \t]*[A-Za-z]:\\/m;

/** A variable that somebody's entrypoint fills in: what an addon is to read, and nobody writes so by mistake. */
const FILLED = /^\$(?:\{\w+\}|[A-Z]\w*)$/;

const BLANK = /^[ \t]*\w+[ \t]*=[ \t]*$/gm;

/** A file with so many lines without a value is a form: somebody fills it in before Odoo reads it. */
const BLANKS_OF_FORM = 3;

function isForm(text: string): boolean {
  return (text.match(BLANK)?.length ?? 0) >= BLANKS_OF_FORM;
}

/**
 * True for a line that Odoo does not read as written, and that changes nothing by it: mostly one that Odoo
 * itself has saved, of this series or an older one. Source: odoo/tools/config.py, `save`.
 */
export function isHarmless(
  problem: ConfProblem,
  line: ConfOption,
  text: string,
  series: OdooSeries,
): boolean {
  const { name } = line;
  if (line.text === '' && isForm(text)) return true;
  switch (problem.kind) {
    case 'not-a-boolean':
      // 19.0 takes the word for true, which is what it means.
      if (name === 'without_demo' && line.text === 'all') return true;
      // Up to 18.0 nobody casts a boolean: an empty text is false.
      return line.text === '' && series !== '19.0';
    case 'dropped-option':
      return line.text === '';
    case 'not-from-file':
    case 'unknown-option':
      if (FILLED.test(line.text)) return true;
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

/** Old names of options that have these values anyway. */
const DEFAULTS: Readonly<Record<string, string>> = {
  longpolling_port: '8072',
  xmlrpc_port: '8069',
  xmlrpc_interface: '0.0.0.0',
};

/** True for an old line that asks for nothing that Odoo would do otherwise. */
export function isWithoutEffect({ kind }: ConfProblem, { name, text }: ConfOption): boolean {
  if (kind !== 'dropped-option') return false;
  return GONE.test(name) || DEFAULTS[name] === text;
}
