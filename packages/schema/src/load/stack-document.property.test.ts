import type { Location, Path } from '@stackwright/core';
import { compareFindings } from '@stackwright/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseDocument } from './index.ts';

const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 2000) };
const FILE = 'stack.yaml';

const VALID = `stack: acme
hosts:
  erp: &erp
    address: 192.0.2.1
    ports: [22, "443"]
    note: |
      two
      lines
  copy: *erp
zones: { example.com: { ttl: 1h, records: [{ name: www, cname: "@" }] } }
`;

/** Pieces of YAML syntax, and characters that upset readers; `·` stands between them. */
const FRAGMENTS = [
  'a·b: ·c:·- ·? ·: ·, ·[·]·{·}·\n·\n  ·\n    ·\n\t·"·\'·"x"·\'y\'·\\·|·|2-\n·>·>+\n·&a ·*a·*a ·&·*·!',
  '!!str ·!!int ·!x ·!<·%YAML 1.1\n·%TAG ! x\n·---\n·...\n·--- ·# c\n· ·  ·\t·<<: ·null·~·true·1·.inf·1e999',
  '\r\n·\r·\0·\u0002·\u0018·\u001f·\ufeff·\u0085·\ud800·0x1·.nan·@·`·日本·😀·__proto__: ',
].flatMap((pieces) => pieces.split('·'));

function checkSpan({ span }: Location, text: string): void {
  if (span === undefined) throw new Error('a place without a span');
  const { start, end } = span;
  expect(start.offset).toBeGreaterThanOrEqual(0);
  expect(start.offset).toBeLessThanOrEqual(end.offset);
  expect(end.offset).toBeLessThanOrEqual(text.length);
  for (const { offset, line, column } of [start, end]) {
    const before = text.slice(0, offset).split('\n');
    expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
  }
}

/** The law of every text: a value without findings, or findings in order, each with a place. */
function checkAnyText(text: string): void {
  const result = parseDocument(text, FILE);
  expect(result.ok).toBe(result.findings.length === 0);
  expect(result.findings).toEqual(result.findings.toSorted(compareFindings));
  for (const { at, related, what, why, fix } of result.findings) {
    for (const place of [at, ...related.map((other) => other.at)]) checkSpan(place, text);
    for (const part of [what, why, fix]) expect(part).toMatch(/\S/);
  }
  if (!result.ok) return;
  expect(() => JSON.stringify(result.value.value)).not.toThrow();
  for (const path of pathsOf(result.value.value)) {
    checkSpan(result.value.locate(path, 'key'), text);
    checkSpan(result.value.locate(path, 'value'), text);
    checkSpan(result.value.locate([...path, 'missing', 0]), text);
  }
}

function pathsOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([step, child]) => pathsOf(child, [...path, step]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, step) => (node as Record<string, unknown>)[step], value);
}

describe('parseDocument', () => {
  test('takes any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), checkAnyText), RUNS);
  });

  test('takes any mixture of YAML syntax', () => {
    const mixture = fc
      .array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 })
      .map((pieces) => pieces.join(''));
    fc.assert(fc.property(mixture, checkAnyText), RUNS);
  });

  test('takes any mutation of a valid document', () => {
    const edit = fc.tuple(fc.nat(VALID.length), fc.nat(8), fc.constantFrom('', ...FRAGMENTS));
    const mutated = fc
      .array(edit, { minLength: 1, maxLength: 4 })
      .map((edits) =>
        edits.reduce(
          (text, [start, length, piece]) =>
            text.slice(0, start) + piece + text.slice(start + length),
          VALID,
        ),
      );
    fc.assert(fc.property(mutated, checkAnyText), RUNS);
  });

  test('gives back the JSON value that a document was written from, and the text of each scalar', () => {
    // Numbers that YAML writes and reads exactly; whole ones within the exact range.
    const number = fc.oneof(
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
    );
    // Raw controls are refused by design; escapes are covered by the strings that YAML quotes itself.
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    const { value: json } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, tie('scalar'), tie('list'), tie('mapping')),
      scalar: fc.oneof(
        text,
        number.map((n) => n + 0),
        fc.boolean(),
        fc.constant(null),
      ),
      list: fc.array(tie('value'), { maxLength: 4 }),
      mapping: fc.dictionary(text, tie('value'), { maxKeys: 4, noNullPrototype: false }),
    }));
    const style = fc.record({
      collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
      indent: fc.constantFrom(2, 4),
      lineWidth: fc.constantFrom(0, 40),
    });
    const law = fc.property(
      fc.dictionary(text, json, { minKeys: 1, maxKeys: 5 }),
      style,
      (value, options) => {
        const written = stringify(value, {
          ...options,
          blockQuote: false,
          aliasDuplicateObjects: false,
        });
        const result = parseDocument(written, FILE);
        expect(result.findings).toEqual([]);
        if (!result.ok) return;
        expect(JSON.stringify(result.value.value)).toBe(JSON.stringify(value));
        for (const path of pathsOf(value)) {
          const scalar = at(value, path);
          if (typeof scalar === 'object' && scalar !== null) continue;
          const { span } = result.value.locate(path, 'value');
          expect(parse(written.slice(span?.start.offset, span?.end.offset)) ?? null).toEqual(
            scalar,
          );
        }
      },
    );
    fc.assert(law, RUNS);
  });
});
