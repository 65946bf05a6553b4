import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import type { Scalar } from 'yaml';
import type { Prose } from '../document.ts';
import type { Outline } from '../outline.ts';
import { keptLines } from '../prose/from-lines.ts';
import { createWriter } from '../prose/writer.ts';
import type { ProseWriter } from '../prose/writer.ts';
import { linesOf } from '../lines.ts';
import type { Source } from '../source.ts';
import { writeScalar } from './scalar.ts';

/** What an entry of a list is called by, most telling first. */
const NAMES = ['name', 'id', 'key', 'title', 'hostname', 'host', 'slug', 'service'];

/** Reads the nodes of a parsed document into an outline. */
export function createTreeReader(source: Source, outline: Outline): (node: unknown) => void {
  return (node) => readNode(node, undefined, 1);

  function readNode(node: unknown, key: Scalar | undefined, level: number): void {
    if (isMap(node)) {
      for (const { key: name, value } of node.items.filter(isPair)) {
        const scalar = scalarOf(name);
        if (isMap(value) || isSeq(value)) readNested(value, scalar, scalar, level);
        else readScalar(value, scalar);
      }
      return;
    }
    if (!isSeq(node)) return readScalar(node, key);
    for (const entry of node.items) {
      if (!isMap(entry)) {
        readNode(entry, key, level);
        continue;
      }
      const named = NAMES.map((name) => entry.get(name, true)).find(isScalar);
      readNested(entry, named, key, level);
    }
  }

  function readNested(
    node: unknown,
    name: Scalar | undefined,
    key: Scalar | undefined,
    level: number,
  ): void {
    outline.inside({ lead: undefined }, () => {
      const heading = name && proseOf([name]);
      if (heading !== undefined && heading.text !== '')
        outline.heading(heading, Math.min(level, 6));
      readNode(node, key, level + 1);
    });
  }

  function readScalar(node: unknown, key: Scalar | undefined): void {
    if (isAlias(node) || !isScalar(node)) return;
    if (node.type === 'BLOCK_LITERAL' && node.range) {
      const [start, end] = node.range;
      const body = source.text.indexOf('\n', start) + 1;
      if (body === 0 || body > end) return;
      outline.code('', '', keptLines(linesBetween(body, end)));
      return;
    }
    outline.item(proseOf(key === undefined ? [node] : [key, node]), undefined, undefined);
  }

  function proseOf(scalars: readonly Scalar[]): Prose {
    const writer: ProseWriter = createWriter(scalars[0]?.range?.[0]);
    let behind = 0;
    for (const scalar of scalars) {
      const [start, end] = scalar.range ?? [0, 0];
      if (writer.length() > 0) writer.instead(': ', behind, start);
      writeScalar(scalar, source.text, writer);
      behind = end;
    }
    return writer.prose(source.spanOf);
  }

  function linesBetween(start: number, end: number): ReturnType<typeof linesOf> {
    return linesOf(source.text.slice(start, end)).map((line) => ({
      ...line,
      start: line.start + start,
      end: line.end + start,
    }));
  }
}

function scalarOf(node: unknown): Scalar | undefined {
  return isScalar(node) ? node : undefined;
}
