import { ADDRESSES, startsWithAddress } from '../addresses.ts';
import type { Sign } from '../reader.ts';
import type { XmlPiece } from './tokens.ts';

const KEY = 'database.enterprise_code';
const NOTHING = /^\s*(?:False|None|''|"")?\s*$/;
/** `<function … eval="('database.enterprise_code', 'M…')"/>`. */
const ENTERED = /'database\.enterprise_code'\s*,\s*(?!False|None|''|"")/;

/** Odoo's own services that records of XML point to, and the subscription that they enter. */
export function services(pieces: readonly XmlPiece[]): readonly Sign[] {
  return pieces.flatMap((piece, index): readonly Sign[] => {
    const { attribute, value, element, start } = piece;
    if (attribute === 'eval' && ENTERED.test(value)) return [sign(piece, KEY, 'subscription')];
    if (attribute !== undefined || (element !== 'field' && element !== 'value')) return [];
    if (value.trim() === KEY)
      return hasValue(pieces.slice(index + 1)) ? [sign(piece, KEY, 'subscription')] : [];
    return ADDRESSES.flatMap((address) => {
      const match = startsWithAddress(value, address) ? address.pattern.exec(value) : null;
      const [from, to] = match?.indices?.groups?.['it'] ?? [0, 0];
      if (match === null) return [];
      const name = value.slice(from, to);
      return [{ kind: address.kind, name, start: start + from, end: start + to }];
    });
  });
}

/** True when the field behind the key, in the same record, says anything. */
function hasValue(rest: readonly XmlPiece[]): boolean {
  for (const { attribute, value, element } of rest) {
    if (attribute === 'id' || attribute === 'model') return false;
    if (attribute === undefined && ['field', 'value'].includes(element) && !NOTHING.test(value))
      return true;
  }
  return false;
}

function sign({ value, start }: XmlPiece, name: string, kind: Sign['kind']): Sign {
  const from = start + value.indexOf(name);
  return { kind, name, start: from, end: from + name.length };
}
