import type { Reader, Sign } from '../reader.ts';
import { services } from './services.ts';
import { xmlPieces } from './tokens.ts';
import type { XmlPiece } from './tokens.ts';

/**
 * Attributes that hold external ids, alone or as a list with commas. `id` is here because a record
 * may be declared in the name of another addon. Sources: odoo/import_xml.rng; the reference of QWeb.
 */
const IDS = new Set([
  'action',
  'forcecreate',
  'groups',
  'id',
  'inherit_id',
  'parent',
  'ref',
  't-call',
  't-call-assets',
  't-inherit',
  't-snippet',
  't-snippet-call',
  'template',
]);

const ID = /(?<=^|[\s,!-])(?<addon>[a-z]\w*)\.[\w.-]+/g;
/** `ref('addon.id')`, `env.ref("addon.id")`, and `%(addon.id)d` of the loader. */
const REFERENCE =
  /\bref\(\s*(?:'|"|&quot;|&apos;)(?<addon>[a-z]\w*)\.|%\((?<named>[a-z]\w*)\.\w+\)[ds]/g;
const STATIC = /(?<=^|["'\s(,]|&quot;)\/(?<addon>[a-z]\w*)\/static\//g;

/** The addons that XML names: records, views, templates, groups, files of the browser. */
export const readXml: Reader = (text, isWanted) => {
  const pieces = [...xmlPieces(text)];
  const addons = pieces
    .flatMap((piece) => [
      ...(piece.attribute !== undefined && IDS.has(piece.attribute)
        ? signs(piece, ID, 'external-id')
        : signs(piece, REFERENCE, 'external-id')),
      ...signs(piece, STATIC, 'asset'),
    ])
    .filter(({ name }) => isWanted(name));
  return [...addons, ...services(pieces)].toSorted((a, b) => a.start - b.start);
};

function signs({ value, start }: XmlPiece, pattern: RegExp, kind: Sign['kind']): readonly Sign[] {
  return [...value.matchAll(pattern)].flatMap((match) => {
    const name = match.groups?.['addon'] ?? match.groups?.['named'];
    if (name === undefined) return [];
    const from = start + match.index + match[0].indexOf(name);
    return [{ kind, name, start: from, end: from + name.length }];
  });
}
