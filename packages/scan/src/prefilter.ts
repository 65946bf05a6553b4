import { enterpriseNames } from './names/names.ts';

/** Words without which no text says anything, besides names of addons. `stackwright-ignore` orders silence. */
const MARKS = [
  'nterprise',
  'NTERPRISE',
  'odoo/upgrade',
  String.raw`odoo\.com/upgrade`,
  'publisher-warranty',
  'iap_jsonrpc',
  String.raw`iap(?:-[a-z-]+)?\.odoo`,
  'OEEL-1',
  String.raw`\+e`,
  'odoo[-_]?ee',
  String.raw`addons\s+import`,
  'stackwright-ignore',
];

let names: ReadonlySet<string> | undefined;
let pattern: RegExp | undefined;

/** True for a name that one of Enterprise's addons has in any series. */
export function isEnterpriseName(addon: string): boolean {
  names ??= new Set(enterpriseNames());
  return names.has(addon);
}

/**
 * True when a text may say anything: it has a mark, or the name of an addon of Enterprise's as a whole
 * word, with the dot of an external id or a module behind it, the slash of a path, or `addons.` in front.
 * One expression for all: sorted names share their beginnings in V8's automaton, which is four times
 * as fast as a hash of each word and a search for each mark.
 */
export function maySay(text: string): boolean {
  pattern ??= patternOf(enterpriseNames().toSorted());
  return pattern.test(text);
}

function patternOf(sorted: readonly string[]): RegExp {
  const named = String.raw`\b(?:${sorted.join('|')})(?:[./]|\b(?<=\baddons\.\w+))`;
  return new RegExp([named, ...MARKS].join('|'));
}
