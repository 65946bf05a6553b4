import { parseAllDocuments } from 'yaml';
import type { Document } from '../document.ts';
import { createOutline } from '../outline.ts';
import type { Source } from '../source.ts';
import { readOrders } from './orders.ts';
import { createTreeReader } from './tree.ts';

/** Longer files are no documents that somebody keeps by hand, and parsing them takes seconds. */
const LONGEST = 1_000_000;

/** Deeper nesting is no document either, and would exhaust the parser's stack. */
const DEEPEST = 100;

/** Why a text is no data, and where that shows. */
export interface NoData {
  readonly why: 'broken' | 'long' | 'deep';
  readonly start: number;
  readonly end: number;
}

/** Reads YAML and JSON that state facts for people: keys are headings, each scalar is an item `key: value`. */
export function readData(source: Source): Document | NoData {
  // YAML ends lines there too, its parser does not.
  const text = source.text.replaceAll(/\r(?!\n)/g, '\n');
  if (text.length > LONGEST) return { why: 'long', start: 0, end: 0 };
  if (isTooDeep(text)) return { why: 'deep', start: 0, end: 0 };
  const parsed = parseAllDocuments(text, {
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const documents = Array.isArray(parsed) ? parsed : [];
  for (const { errors } of documents) {
    const [error] = errors;
    if (error !== undefined) return { why: 'broken', start: error.pos[0], end: error.pos[1] };
  }
  const outline = createOutline(source);
  const read = createTreeReader({ ...source, text }, outline);
  for (const document of documents) read(document.contents);
  readOrders(source, outline);
  return outline.document('data');
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
  }
  return /^(?:[-?:] +){100}/m.test(text) || /^ {400}\s*\S/m.test(text);
}
