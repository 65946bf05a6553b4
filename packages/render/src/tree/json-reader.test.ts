import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readJson } from './json-reader.ts';
import type { JsonFault, JsonNode } from './json-reader.ts';

/** The plain value of a node, as `JSON.parse` gives it. */
function plain(node: JsonNode | JsonFault): unknown {
  switch (node.kind) {
    case 'fault':
      throw new SyntaxError(node.message);
    case 'object':
      return Object.fromEntries([...node.members].map(([key, { value }]) => [key, plain(value)]));
    case 'array':
      return node.items.map(plain);
    default:
      return node.value;
  }
}

function parse(text: string): unknown {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return 'refused';
  }
}

function read(text: string): unknown {
  const node = readJson(text);
  return node.kind === 'fault' ? 'refused' : { value: plain(node) };
}

test('reads what JSON.parse reads, in any layout', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.nat(4), (text, indent) => {
      expect(read(text)).toEqual(parse(text));
      const laidOut = JSON.stringify(JSON.parse(text), null, indent);
      expect(read(laidOut)).toEqual(parse(laidOut));
    }),
  );
});

test('refuses what JSON.parse refuses', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"',
    '\\',
    '"a"',
    '"\\u0041"',
    '"\\x"',
    '\n',
    ' ',
    '\t',
    '1',
    '-',
    '01',
    '1e5',
    '.5',
    '1.',
    'true',
    'nul',
    'null',
    '\u00a0',
    '"\u0001"',
    'é',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      const node = readJson(text);
      // The one wilful difference: equal keys.
      if (node.kind === 'fault' && node.message === 'this key is written twice') return;
      expect(read(text)).toEqual(parse(text));
    }),
    { numRuns: 5000 },
  );
});

test('every node’s range holds exactly its own text', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (text) => {
      const node = readJson(` ${text}\n`);

      if (node.kind === 'fault') throw new Error(node.message);
      const inside = (each: JsonNode): void => {
        expect(JSON.parse(` ${text}\n`.slice(each.start, each.end))).toEqual(plain(each));
        if (each.kind === 'array') each.items.forEach(inside);
        if (each.kind === 'object')
          [...each.members.values()].forEach(({ value }) => inside(value));
      };
      inside(node);
    }),
  );
});
