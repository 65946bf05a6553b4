import type { Fix, ReportedFinding } from '@stackwright/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { DEFAULT_CONFIG } from '../config/index.ts';
import { applyFixes, fixUntilStable } from './fix.ts';
import { faultyText } from '../testing/faulty-texts.ts';
import type { FaultyText } from '../testing/faulty-texts.ts';
import { lintTexts } from '../testing/index.ts';
import { commentsOf } from './yaml-edit/comments-of.ts';

const config = { ...DEFAULT_CONFIG, versions: { odoo: '17.0', nginx: '1.28.0' } };
const safeties = ['safe', 'unsafe'] as const;

/** Rules whose repairs the generated files call for: none of them may go untried. */
const SAFE = ['known-odoo-option', 'no-compose-version-key', 'no-xss-protection-header'];
const REPAIRING = [
  'known-odoo-option',
  'no-compose-version-key',
  'no-created-bind-source',
  'no-listen-http2',
  'no-lost-proxy-headers',
  'no-public-backend-port',
  'no-retired-value',
  'no-unused-secret',
  'no-xss-protection-header',
  'require-always-on-headers',
  'require-log-rotation',
  'require-no-new-privileges',
  'require-restart-policy',
  'require-set-variable',
  'valid-health-dependency',
];

function lint(texts: ReadonlyMap<string, string>): readonly ReportedFinding[] {
  return lintTexts(Object.fromEntries(texts), { config, only: [...REPAIRING, 'parsable-file'] })
    .findings;
}

describe.each(safeties)('%s repairs of any file', (safety) => {
  test('each pass changes what it says, and nothing else', () => {
    const mended = new Set<string>();
    fc.assert(
      fc.property(faultyText, (faulty) => {
        let { text } = faulty;
        for (let pass = 0; pass < 10; pass += 1) {
          const after = passOver({ ...faulty, text }, safety, mended);
          if (after === text) return;
          text = after;
        }
        throw new Error('ten passes did not mend the file');
      }),
      { numRuns: 200, seed: 11 },
    );
    expect([...mended].toSorted()).toEqual(safety === 'safe' ? SAFE : REPAIRING);
  });

  test('a second run has nothing to do', () => {
    fc.assert(
      fc.property(faultyText, ({ file, text }) => {
        const once = fixUntilStable(new Map([[file, text]]), lint, safety);
        const twice = fixUntilStable(once.texts, lint, safety);
        expect(twice).toMatchObject({ texts: once.texts, applied: [] });
        const left = lint(once.texts).flatMap(({ fixes = [] }) => fixes);
        expect(left.filter((fix) => isAllowed(fix, safety))).toEqual([]);
      }),
      { numRuns: 100, seed: 12 },
    );
  });
});

function isAllowed(fix: Fix, safety: Fix['safety']): boolean {
  return safety === 'unsafe' || fix.safety === 'safe';
}

/** Makes one pass and proves it; the text afterwards. */
function passOver({ file, text }: FaultyText, safety: Fix['safety'], mended: Set<string>): string {
  const before = lint(new Map([[file, text]]));
  const fixes = before.flatMap(({ fixes: own }) =>
    own.filter((fix) => isAllowed(fix, safety)).slice(0, 1),
  );
  const { texts, applied } = applyFixes(new Map([[file, text]]), fixes, safety);
  const after = texts.get(file) ?? '';
  const found = lint(texts);

  expect(found.filter(({ rule }) => rule === 'parsable-file')).toEqual([]);
  expect(remarks(file, after)).toEqual(remarks(file, text));
  expect(keptOrder(file, text, after)).toEqual(true);
  expectRest(text, after, applied);
  for (const finding of before.filter((one) => one.fixes.some((fix) => applied.includes(fix)))) {
    mended.add(finding.rule);
    expect(timesOf(finding, found)).toBeLessThan(timesOf(finding, before));
  }
  return after;
}

/** Lines that no repair speaks of are there afterwards, byte by byte and in order; so is the way the file ends. */
function expectRest(text: string, after: string, applied: readonly Fix[]): void {
  const touched = new Set(
    applied.flatMap(({ edits }) =>
      edits.flatMap(({ span: { start, end } }) =>
        Array.from({ length: end.line - start.line + 1 }, (_, nth) => start.line + nth),
      ),
    ),
  );
  const rest = text.split('\n').filter((_, at) => !touched.has(at + 1));
  let from = 0;
  const lines = after.split('\n');
  for (const line of rest) {
    const at = lines.indexOf(line, from);
    expect(at, `${JSON.stringify(line)} is gone`).not.toBe(-1);
    from = at + 1;
  }
  expect(after.endsWith('\n')).toBe(text.endsWith('\n'));
  if (text.includes('\n')) expect(/(?<!\r)\n/.test(after)).toBe(/(?<!\r)\n/.test(text));
}

function timesOf({ rule, what }: ReportedFinding, findings: readonly ReportedFinding[]): number {
  return findings.filter((one) => one.rule === rule && one.what === what).length;
}

function remarks(file: string, text: string): readonly string[] {
  if (file.endsWith('.yaml')) return commentsOf(text);
  const sign = file === 'odoo.conf' ? /^;.*$/gm : /#.*$/gm;
  return (text.match(sign) ?? []).map((comment) => comment.trimEnd());
}

/** True when the keys that a mapping keeps stand in the order in which they stood. */
function keptOrder(file: string, text: string, after: string): boolean {
  if (!file.endsWith('.yaml')) return true;
  const [old, fresh] = [keysOf(text), keysOf(after)];
  return [...old].every(([at, keys]) => {
    const now = fresh.get(at) ?? [];
    const kept = keys.filter((key) => now.includes(key));
    return now.filter((key) => keys.includes(key)).join() === kept.join();
  });
}

/** The keys of every mapping, by the keys that lead to it. */
function keysOf(text: string): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  visit(parseDocument(text), {
    Map: (_, map, path) => {
      const route = path.flatMap((node) =>
        'key' in node && isScalar(node.key) ? [String(node.key.value)] : [],
      );
      if (isMap(map))
        keys.set(
          route.join('/'),
          map.items.map(({ key }) => String(key)),
        );
    },
  });
  return keys;
}
