import { ADDRESSES, startsWithAddress } from '../addresses.ts';
import type { Reader, Sign } from '../reader.ts';
import { javascriptStrings } from './strings.ts';
import type { JsString } from './strings.ts';

/** `@addon/path` of a module, from 15.0 on. */
const MODULE = /^@(?<addon>[a-z]\w*)(?=\/)/;
/** `addon.Name` of a module up to 16.0, where a call says that it is one. */
const LEGACY = /^(?<addon>[a-z]\w*)\.[\w.]+$/;
const LEGACY_CALL = /(?:\brequire|\bodoo\.define|\bodoo\.loader\.modules\.get)\($/;
const STATIC = /(?:^|(?<=[\s(,]))\/(?<addon>[a-z]\w*)(?=\/static\/)/g;
/** The header that names a module for others. */
const ALIAS = /\/\*\*?\s*@odoo-module\s+alias=(?<addon>[a-z]\w*)\./g;

/** The addons whose modules and files JavaScript names. Source: the reference of Odoo's JavaScript modules. */
export const readJavascript: Reader = (text, isWanted) => {
  const aliases = [...text.matchAll(ALIAS)].flatMap((match) => sign(match, 0));
  const strings = [...javascriptStrings(text)];
  const addons = [...aliases, ...strings.flatMap(namedBy)].filter(({ name }) => isWanted(name));
  return [...addons, ...strings.flatMap(services)].toSorted((a, b) => a.start - b.start);
};

function services({ value, start }: JsString): readonly Sign[] {
  return ADDRESSES.flatMap((address): readonly Sign[] => {
    const match = startsWithAddress(value, address) ? address.pattern.exec(value) : null;
    const [from, to] = match?.indices?.groups?.['it'] ?? [0, 0];
    if (match === null) return [];
    return [
      { kind: address.kind, name: value.slice(from, to), start: start + from, end: start + to },
    ];
  });
}

function namedBy({ value, start, before }: JsString): readonly Sign[] {
  const module = MODULE.exec(value);
  if (module !== null) return sign(module, start);
  const legacy = LEGACY_CALL.test(before) ? LEGACY.exec(value) : null;
  if (legacy !== null) return sign(legacy, start);
  return [...value.matchAll(STATIC)].flatMap((match) => sign(match, start));
}

function sign(match: RegExpExecArray, start: number): readonly Sign[] {
  const name = match.groups?.['addon'];
  if (name === undefined) return [];
  const from = start + match.index + match[0].lastIndexOf(name);
  return [{ kind: 'asset', name, start: from, end: from + name.length }];
}
