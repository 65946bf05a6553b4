/** A piece of an XML text: an attribute of an element, or text between tags. Offsets are of the value. */
export interface XmlPiece {
  /** Name of the element that it belongs to; empty at the top. */
  readonly element: string;
  /** Name of the attribute; undefined for text. */
  readonly attribute: string | undefined;
  readonly value: string;
  readonly start: number;
}

const TAG =
  /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<[?!/][^>]*(?:>|$)|<(?<name>[\w:.-]+)/g;
const ATTRIBUTE =
  /\s*(?<name>[^\s=/>"']+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'))?|\s*(?<end>\/?>)/y;
const CDATA = '<![CDATA[';

/**
 * Attributes and texts of an XML document in order. Comments, declarations and instructions are left
 * out. No validation: a text that is cut off gives what stands before.
 */
export function* xmlPieces(text: string): Generator<XmlPiece> {
  let element = '';
  let at = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(text); tag !== null; tag = TAG.exec(text)) {
    if (tag.index > at) yield textPiece(element, text, at, tag.index);
    at = TAG.lastIndex;
    const name = tag.groups?.['name'];
    if (name !== undefined) {
      element = name;
      at = yield* attributes(element, text, at);
    } else if (tag[0].startsWith(CDATA)) {
      yield textPiece(element, text, tag.index + CDATA.length, at);
    }
    TAG.lastIndex = at;
  }
}

function textPiece(element: string, text: string, start: number, end: number): XmlPiece {
  return { element, attribute: undefined, value: text.slice(start, end), start };
}

/** The attributes of a tag whose name was read; returns where the tag ends. */
function* attributes(element: string, text: string, from: number): Generator<XmlPiece, number> {
  ATTRIBUTE.lastIndex = from;
  let at = from;
  for (let next = ATTRIBUTE.exec(text); next !== null; next = ATTRIBUTE.exec(text)) {
    at = ATTRIBUTE.lastIndex;
    const { name, double, single, end } = next.groups ?? {};
    if (end !== undefined) return at;
    const value = double ?? single;
    if (name === undefined || value === undefined) continue;
    yield { element, attribute: name, value, start: at - 1 - value.length };
  }
  return at;
}
