import type { AttributeId, Claim, DocumentTree, Ledger } from '@stackwright/documents';
import { UNKNOWN_REPOSITORY } from '@stackwright/documents';
import { describe, expect, test } from 'vitest';
import type { Rule } from '../../rule.ts';
import { rules } from '../../rules.gen.ts';
import { goodStack, hash, lintTexts, mergedStack, TODAY } from '../../testing/index.ts';
import { lint } from '../../engine/engine.ts';
import { loadStackFile } from '@stackwright/schema';
import { TOPICS } from './topics.ts';

const FALSE = rules.filter(({ id }: Pick<Rule, 'id'>) => id.startsWith('no-false-'));
const page = '# Hosts\n\n- **shelf**: 192.0.2.99\n';
const only = FALSE.map(({ id }) => id);

test('each topic has a rule, and each rule a topic', () => {
  const topics = new Set(Object.values(TOPICS));
  expect(only.toSorted()).toEqual([...topics].map((topic) => `no-false-${topic}`).toSorted());
});

test.each(Object.keys(TOPICS) as readonly AttributeId[])('%s is told by one rule', (attribute) => {
  const loaded = loadStackFile(goodStack(), 'stack.yaml');
  if (!loaded.ok) throw new Error('the good stack does not load');
  const { findings } = lint({
    stack: loaded.value,
    documents: treeWith(attribute),
    only,
    now: TODAY,
    hash,
  });
  expect(findings.map(({ rule }) => rule)).toEqual([`no-false-${TOPICS[attribute]}`]);
});

/** One document with one false claim. */
function treeWith(attribute: AttributeId): DocumentTree {
  const at = { line: 1, column: 1, offset: 0 };
  const claim: Claim = {
    subject: { kind: 'service', id: 'till' },
    environment: undefined,
    attribute,
    value: { kind: 'name', text: 'ink' },
    text: 'ink',
    file: 'docs/till.md',
    span: { start: at, end: { line: 1, column: 4, offset: 3 } },
    stance: 'asserted',
    form: 'table',
    sure: 'certain',
  };
  const ledger: Ledger = { facts: [], retired: [], of: () => [], having: () => [] };
  const reading = {
    file: claim.file,
    markup: 'markdown',
    claims: [claim],
    mentions: [],
    anchors: [],
    markers: [],
    bindings: [],
    damage: undefined,
    slips: [],
  } as const;
  const judgement = { verdict: 'contradicted', claim, facts: [], known: undefined } as const;
  return {
    documents: [{ reading, class: 'other', judgements: [judgement] }],
    disagreements: [],
    ledger,
    repository: UNKNOWN_REPOSITORY,
  };
}

describe('how grave it is follows from what the document is for', () => {
  test.each([
    ['docs/runbooks/hosts.md', ['error']],
    ['AGENTS.md', ['error']],
    ['docs/hosts.md', ['warning']],
    ['docs/plans/hosts.md', ['info']],
    ['docs/archive/hosts.md', []],
    ['CHANGELOG.md', []],
  ] as const)('%s: %j', (file, expected) => {
    const { findings } = lintTexts({ 'stack.yaml': goodStack(), [file]: page }, { only });
    expect(findings.map(({ severity }) => severity)).toEqual(expected);
  });
});

describe('what is told of a lie', () => {
  const told = (text: string, stack = goodStack()) =>
    lintTexts({ 'stack.yaml': stack, 'docs/hosts.md': text }, { only }).findings.map(
      ({ why, fix }) => `${why} ${fix}`,
    );

  test('what is declared, and where', () => {
    expect(told(page)).toEqual([
      'The stack declares `192.0.2.10`. Write `192.0.2.10`, or change `hosts.shelf.address` if the document is right.',
    ]);
  });

  test('in the words of the document', () => {
    expect(told('# shelf\n\n- **Memory**: 8192 MB\n')).toEqual([
      'The stack declares `16384 MB`. Write `16384 MB`, or change `hosts.shelf.memory` if the document is right.',
    ]);
  });

  test('that it was right once', () => {
    const stack = mergedStack('hosts: { shelf: { retired: { addresses: [192.0.2.99] } } }');
    expect(told(page, stack)[0]).toContain('`192.0.2.99` was retired.');
  });

  test('whose it is instead', () => {
    const stack = mergedStack('hosts: { till: { address: 192.0.2.99 } }');
    expect(told(page, stack)[0]).toContain('It is that of the host till.');
  });

  test('nothing where a path keeps it right: that is another rule', () => {
    expect(
      told('# Hosts\n\n- **shelf**: 192.0.2.99 <!-- stackwright:value hosts.shelf.address -->\n'),
    ).toEqual([]);
  });
});

test('it is written right, and nothing else is', () => {
  const { findings } = lintTexts({ 'stack.yaml': goodStack(), 'docs/hosts.md': page }, { only });
  const [fix] = findings.flatMap(({ fixes }) => fixes);
  expect(fix?.edits.map(({ text }) => text)).toEqual(['192.0.2.10']);
});
