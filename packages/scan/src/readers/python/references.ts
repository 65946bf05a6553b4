import { stringValue } from '../../python/string-value.ts';
import type { Statement } from '../../python/statements.ts';
import type { Token } from '../../python/token.ts';
import type { Sign } from '../reader.ts';

/**
 * Calls whose first argument is an external id, and whether the code goes on when there is none.
 * Sources: odoo/api.py and odoo/addons/base/models/{ir_model,res_users}.py.
 */
const CALLS: ReadonlyMap<string, 'needed' | 'optional'> = new Map([
  ['ref', 'needed'],
  ['_for_xml_id', 'needed'],
  ['_xmlid_lookup', 'needed'],
  ['_xmlid_to_res_id', 'optional'],
  ['_xmlid_to_res_model_res_id', 'optional'],
  ['xmlid_to_object', 'optional'],
  ['xmlid_to_res_id', 'optional'],
  ['has_group', 'optional'],
  ['user_has_groups', 'optional'],
  ['render', 'needed'],
  ['_render', 'needed'],
  ['_render_template', 'needed'],
]);

const ID = /^!?(?<addon>[a-z]\w*)\.\w+(?:\.\w+)*$/;
const STATIC = /^\/?(?<addon>[a-z]\w*)\/static\//;
/** `import_module('odoo.addons.x')`: an import by another name. */
const LATE = /^(?:odoo|openerp)\.addons\.(?<addon>[a-z]\w*)/;
const LATE_CALLS = new Set(['import_module', '__import__']);

/** The addons that Python names by external ids, by paths of files, and by late imports. */
export function references({ tokens }: Statement): readonly Sign[] {
  return tokens.flatMap((token, index): readonly Sign[] => {
    if (token.kind !== 'string') return [];
    const value = stringValue(token.text)?.value;
    if (value === undefined) return [];
    const asset = STATIC.exec(value);
    if (asset !== null) return sign('asset', asset, token);
    const call = calledWith(tokens, index);
    if (call === undefined) return [];
    const late = LATE_CALLS.has(call) ? LATE.exec(value) : null;
    if (late !== null) return sign('import', late, token);
    const need = CALLS.get(call);
    if (need === undefined) return [];
    const isSoft = need === 'optional' || isLenient(tokens.slice(index));
    return value.split(',').flatMap((id) => {
      const match = ID.exec(id.trim());
      return match === null ? [] : sign('external-id', match, token, isSoft);
    });
  });
}

/** The name of the function whose first argument a token is. */
function calledWith(tokens: readonly Token[], index: number): string | undefined {
  const keyword = tokens[index - 1]?.text === '=' ? 2 : 0;
  const open = tokens[index - 1 - keyword];
  const name = tokens[index - 2 - keyword];
  return open?.text === '(' && name?.kind === 'name' ? name.text : undefined;
}

/** `raise_if_not_found=False`, or a plain False, up to the end of the call. */
function isLenient(tokens: readonly Token[]): boolean {
  let depth = 0;
  for (const [index, { text }] of tokens.entries()) {
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (depth < 0) return false;
    if (depth === 0 && text === 'False' && ['=', ','].includes(tokens[index - 1]?.text ?? ''))
      return true;
  }
  return false;
}

function sign(
  kind: Sign['kind'],
  match: RegExpExecArray,
  token: Token,
  isOptional = false,
): readonly Sign[] {
  const name = match.groups?.['addon'] ?? '';
  // Where an escape moves the value against its text, the whole string is the place.
  const at = token.text.indexOf(name);
  const start = at === -1 ? token.start : token.start + at;
  const end = at === -1 ? token.end : start + name.length;
  return [{ kind, name, start, end, ...(isOptional && { guard: 'optional' as const }) }];
}
