import { describe, expect, test } from 'vitest';
import { rules } from './rules.gen.ts';
import {
  examplesOf,
  expectedOf,
  fixturesOf,
  goodStack,
  lintTexts,
  readUnit,
  ruleFolders,
  shown,
} from './testing/index.ts';
import type { Texts } from './testing/index.ts';

const HEADINGS = ['## Why', '## Bad', '## Good', '## How to fix', '## Source'];

test('the registry has every folder, under its name', () => {
  expect(rules.map(({ id }) => id)).toEqual(ruleFolders());
});

test('no rule has anything against the good stack', () => {
  expect(told({ 'stack.yaml': goodStack() })).toEqual([]);
});

describe.each(rules.map((rule) => ({ id: rule.id, rule })))('$id', ({ id, rule }) => {
  const readme = readUnit(id, 'README.md');
  const fixtures = fixturesOf(id);
  const ok = fixtures.filter(({ isOk }) => isOk);
  const bad = fixtures.filter(({ isOk }) => !isOk);

  test('has a README with its headings, in order', () => {
    expect(readme).toMatch(/^# \S.*\n\n[^#\s]/);
    expect(readme.split('\n').filter((line) => line.startsWith('## '))).toEqual(HEADINGS);
  });

  test('its law is one sentence, and its id a law', () => {
    expect(rule.summary).toMatch(/^[A-Z][^\n]*\.$/);
    expect(id).toMatch(
      /^(?:(?:no|require|valid|unique|known|unused|parsable)-[a-z0-9]+)(?:-[a-z0-9]+)*$/,
    );
  });

  test.skipIf(rule.subject === 'run')('has a table of what it accepts and rejects', () => {
    expect(readUnit(id, 'rule.test.ts')).toContain('testRule(rule, {');
  });

  test('the examples of its README do what they say', () => {
    const examples = examplesOf(readme, rule.subject);
    expect(new Set(examples.map(({ verdict }) => verdict))).toEqual(new Set(['bad', 'good']));
    for (const { verdict, line, texts } of examples) {
      const silent = findingsOf(texts).filter((finding) => finding.rule === id).length === 0;
      expect({ line, verdict: silent ? 'good' : 'bad' }).toEqual({ line, verdict });
    }
  });

  test('has ok and bad fixtures, and nothing else', () => {
    expect(ok.length).toBeGreaterThan(0);
    expect(bad.length).toBeGreaterThan(0);
    expect(bad.every(({ name }) => name.startsWith('bad-'))).toBe(true);
  });

  test('none of its bad fixtures is silent, and each finding stands where it should', () => {
    const found = bad.flatMap(({ name, texts }) => {
      const own = findingsOf(texts).filter((finding) => finding.rule === id);
      expect({ name, findings: own.length }).not.toEqual({ name, findings: 0 });
      return own.map((finding) => `${finding.at.file}:${shown(finding)}`);
    });
    expect(found.toSorted()).toEqual(expectedOf(id));
  });

  test.each(ok)('no rule at all has anything against $name', ({ texts }) => {
    expect(told(texts)).toEqual([]);
  });
});

function findingsOf(texts: Texts) {
  return lintTexts(texts).findings.filter(({ suppression }) => suppression === undefined);
}

function told(texts: Texts): readonly string[] {
  return findingsOf(texts).map((finding) => `${finding.rule} ${finding.at.file}:${shown(finding)}`);
}
