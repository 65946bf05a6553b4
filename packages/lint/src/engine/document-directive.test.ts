import { createPositions } from '@stackwright/core';
import { describe, expect, test } from 'vitest';
import { goodStack, lintTexts } from '../testing/index.ts';
import { documentDirectives } from './document-directive.ts';

const RULES = [
  { id: 'no-false-host', subject: 'documents' },
  { id: 'known-document-link', subject: 'documents' },
  { id: 'no-dev-mode', subject: 'odoo-conf' },
] as const;
const BROAD = ['no-false-host', 'known-document-link'];

/** The orders of a marker that speaks of the line below it. */
function ordersOf(argument: string, verb = 'ignore') {
  const at = createPositions('12345678\n12345678\n');
  const marker = {
    verb,
    argument,
    span: { start: at(0), end: at(8) },
    about: { start: at(9), end: at(17) },
  };
  return documentDirectives({ file: 'docs/hosts.md', markers: [marker] }, RULES);
}

test.each([
  ['a stub', BROAD, 'a stub', undefined],
  ['no-false-host: a stub', ['no-false-host'], 'a stub', undefined],
  ['no-false-host, known-document-link: a stub', BROAD, 'a stub', undefined],
  ['no-false-host,known-document-link : a stub', BROAD, 'a stub', undefined],
  [
    'no-false-hosts, no-false-host: a stub',
    ['no-false-hosts', 'no-false-host'],
    'a stub',
    undefined,
  ],
  ['no-false-hots: a stub', ['no-false-hots'], 'a stub', undefined],
  ['note: a stub', BROAD, 'note: a stub', undefined],
  ['see https://example.com/1', BROAD, 'see https://example.com/1', undefined],
  ['a stub until 2027-03-31', BROAD, 'a stub', '2027-03-31'],
  ['no-false-host: a stub (until 2027-03-31)', ['no-false-host'], 'a stub', '2027-03-31'],
  ['a stub until the move', BROAD, 'a stub until the move', undefined],
  ['no-false-host', ['no-false-host'], '', undefined],
  ['no-false-host a stub', ['no-false-host'], '', undefined],
  ['known-issue: a stub', BROAD, 'known-issue: a stub', undefined],
  ['no-false-host:', ['no-false-host'], '', undefined],
  ['until 2027-03-31', BROAD, '', '2027-03-31'],
  ['', BROAD, '', undefined],
])('%j', (argument, rules, reason, until) => {
  expect(ordersOf(argument)).toMatchObject([{ rules, reason, until, line: 2, lastLine: 2 }]);
});

test('other orders silence nothing', () => {
  expect(ordersOf('hosts.shelf.address', 'value')).toEqual([]);
});

describe('in a document', () => {
  const ROW = '- **shelf**: 192.0.2.99';
  const LIE = 'no-false-host';
  const run = (text: string, only?: readonly string[], now = '2026-06-15') =>
    lintTexts(
      { 'docs/hosts.md': text, 'stack.yaml': goodStack() },
      { now, ...(only && { only }) },
    ).findings.map(({ rule, suppression }) => [rule, suppression?.reason]);

  test.each([
    ['on the line', `# Hosts\n\n${ROW} <!-- stackwright:ignore a stub -->\n`],
    ['above the block', `# Hosts\n\n<!-- stackwright:ignore a stub -->\n\n${ROW}\n`],
    [
      'above a list, all of it',
      `# Hosts\n\n<!-- stackwright:ignore a stub -->\n\n- clay\n${ROW}\n`,
    ],
    [
      'above a table, all of it',
      '# Hosts\n\n<!-- stackwright:ignore a stub -->\n\n| Machine | IP |\n|---|---|\n| till | 192.0.2.98 |\n| shelf | 192.0.2.99 |\n',
    ],
    ['by its rule', `# Hosts\n\n${ROW} <!-- stackwright:ignore ${LIE}: a stub -->\n`],
    [
      'until a day',
      `# Hosts\n\n${ROW} <!-- stackwright:ignore ${LIE}: a stub until 2026-06-15 -->\n`,
    ],
  ])('silences %s', (_, text) => {
    expect(run(text)).toEqual([[LIE, 'a stub']]);
  });

  test('does not reach further than its block', () => {
    const text = `# Hosts\n\n<!-- stackwright:ignore a stub -->\n\nClay.\n\n${ROW}\n`;
    expect(run(text)).toEqual([
      ['unused-suppression', undefined],
      [LIE, undefined],
    ]);
  });

  test('ends with its day', () => {
    const text = `# Hosts\n\n${ROW} <!-- stackwright:ignore a stub until 2026-06-14 -->\n`;
    expect(run(text).toSorted()).toEqual([
      [LIE, undefined],
      ['valid-suppression', undefined],
    ]);
  });

  test.each([
    ['without a reason', ''],
    ['without a reason for a rule', `${LIE}:`],
    ['of a rule alone', LIE],
    ['of a rule that is none', 'no-false-hots: a stub'],
    ['of a rule that judges orders', 'unused-suppression: a stub'],
    ['until a day that is none', `${LIE}: a stub until 2026-02-30`],
  ])('refuses one %s', (_, argument) => {
    const text = `# Hosts\n\n${ROW} <!-- stackwright:ignore ${argument} -->\n`;
    expect(run(text).toSorted()).toEqual([
      [LIE, undefined],
      ['valid-suppression', undefined],
    ]);
  });

  test('tells one that silences nothing', () => {
    expect(run('# Hosts\n\nClay. <!-- stackwright:ignore a stub -->\n')).toEqual([
      ['unused-suppression', undefined],
    ]);
  });

  test.each([
    ['for all', 'a stub'],
    ['for a rule', `${LIE}: a stub`],
  ])('does not judge one %s by rules that did not run', (_, argument) => {
    const text = `Clay. <!-- stackwright:ignore ${argument} -->\n`;
    expect(run(text, ['unused-suppression', 'known-document-link'])).toEqual([]);
  });

  test('names several rules, of which each must be needed', () => {
    const text = `# Hosts\n\n${ROW} <!-- stackwright:ignore ${LIE}, known-document-link: a stub -->\n`;
    expect(run(text).toSorted()).toEqual([
      [LIE, 'a stub'],
      ['unused-suppression', undefined],
    ]);
  });

  test('says how to write one', () => {
    const text = `# Hosts\n\n${ROW} <!-- stackwright:ignore -->\n`;
    const { findings } = lintTexts(
      { 'docs/hosts.md': text, 'stack.yaml': goodStack() },
      { only: ['valid-suppression'] },
    );
    expect(findings.map(({ fix }) => fix)).toEqual([
      'Say why: `<!-- stackwright:ignore reason -->`, or `<rule>: reason` for one rule.',
    ]);
  });
});
