import { stringValue } from '../../python/string-value.ts';
import type { Statement } from '../../python/statements.ts';
import type { Token } from '../../python/token.ts';
import { ADDRESSES, startsWithAddress } from '../addresses.ts';
import type { Sign } from '../reader.ts';

/** The call behind every paid service. Source: odoo/addons/iap/tools/iap_tools.py. */
const PAID_CALL = 'iap_jsonrpc';
const KEY = 'database.enterprise_code';
const NOTHING = new Set(['False', 'None', "''", '""']);

/** Odoo's own services that Python calls or pays, and the subscription that it enters. */
export function services({ tokens }: Statement): readonly Sign[] {
  // A text that is a statement of its own is documentation.
  if (tokens.every(({ kind }) => kind === 'string')) return [];
  return tokens.flatMap((token, index): readonly Sign[] => {
    if (token.kind === 'name') {
      const isCall = token.text === PAID_CALL && tokens[index + 1]?.text === '(';
      return isCall && tokens[index - 1]?.text !== 'def'
        ? [sign('paid-service', PAID_CALL, token)]
        : [];
    }
    if (token.kind !== 'string') return [];
    const value = stringValue(token.text)?.value;
    if (value === undefined) return [];
    if (value === KEY) return isEntered(tokens, index) ? [sign('subscription', KEY, token)] : [];
    return ADDRESSES.flatMap((address) => {
      if (!startsWithAddress(value, address)) return [];
      return [sign(address.kind, address.pattern.exec(value)?.groups?.['it'] ?? value, token)];
    });
  });
}

/** True for `set_param('database.enterprise_code', <something>)`. */
function isEntered(tokens: readonly Token[], index: number): boolean {
  const [name, open] = tokens.slice(Math.max(0, index - 2), index);
  if (name?.text !== 'set_param' || open?.text !== '(' || tokens[index + 1]?.text !== ',')
    return false;
  return !NOTHING.has(tokens[index + 2]?.text ?? '');
}

function sign(kind: Sign['kind'], name: string, token: Token): Sign {
  const at = token.text.indexOf(name);
  const start = at === -1 ? token.start : token.start + at;
  return { kind, name, start, end: at === -1 ? token.end : start + name.length };
}
