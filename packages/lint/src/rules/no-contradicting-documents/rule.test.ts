import { formatLocation } from '@stackwright/core';
import { expect, test } from 'vitest';
import { goodStack, lintTexts, mergedStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

/** A page on the machine. */
const page = (os: string) => `# shelf\n\n- **OS**: ${os}\n`;

const beside = { 'stack.yaml': goodStack() };
const declared = { 'stack.yaml': mergedStack('hosts: { shelf: { os: ubuntu-24.04 } }') };

testRule(rule, {
  accept: [
    { name: 'one page', text: page('Ubuntu 24.04'), beside },
    {
      name: 'pages that say the same',
      text: page('Ubuntu 24.04'),
      beside: { ...beside, 'docs/two.md': page('Ubuntu 24.04') },
    },
    {
      name: 'what the stack declares, which is another rule',
      text: page('Ubuntu 24.04'),
      beside: { ...declared, 'docs/two.md': page('Ubuntu 22.04') },
    },
    {
      name: 'pages of the archive and a changelog',
      text: page('Ubuntu 24.04'),
      beside: {
        ...beside,
        'docs/archive/two.md': page('Ubuntu 22.04'),
        'CHANGELOG.md': page('Ubuntu 20.04'),
      },
    },
    {
      name: 'what was',
      text: page('Ubuntu 24.04'),
      beside: { ...beside, 'docs/two.md': 'Until March shelf ran Ubuntu 22.04.\n' },
    },
  ],
  reject: [
    {
      name: 'two pages',
      text: page('Ubuntu 24.04'),
      beside: { ...beside, 'docs/two.md': page('Ubuntu 22.04') },
      found: [
        '3:18-3:23 The operating system of the host shelf is `22.04` here, and `24.04` elsewhere.',
      ],
    },
    {
      name: 'one against two, at the one',
      text: page('Ubuntu 24.04'),
      beside: {
        ...beside,
        'docs/three.md': page('Ubuntu 22.04'),
        'docs/two.md': page('Ubuntu 22.04'),
      },
      found: [
        '3:18-3:23 The operating system of the host shelf is `24.04` here, and `22.04` elsewhere.',
      ],
    },
  ],
});

test('all places are named, and the line that would settle it', () => {
  const { findings } = lintTexts(
    {
      ...beside,
      'docs/a.md': page('Ubuntu 24.04'),
      'docs/b.md': page('Ubuntu 22.04'),
      'docs/c.md': page('Ubuntu 22.04'),
    },
    { only: [rule.id] },
  );
  const [finding] = findings;
  expect(findings.length).toBe(1);
  expect(finding?.related.map(({ message, at }) => `${formatLocation(at)} ${message}`)).toEqual([
    'docs/b.md:3:18 `22.04` here',
    'docs/c.md:3:18 `22.04` here',
  ]);
  expect(finding?.fix).toContain('`hosts.shelf.os`');
});

test.each([
  [['docs/runbooks/a.md', 'docs/runbooks/b.md'], 'error'],
  [['docs/runbooks/a.md', 'docs/b.md'], 'warning'],
  [['docs/a.md', 'docs/b.md'], 'warning'],
  [['docs/runbooks/a.md', 'docs/plans/b.md'], 'info'],
] as const)('%j: %s', ([a, b], severity) => {
  const texts = { ...beside, [a]: page('Ubuntu 24.04'), [b]: page('Ubuntu 22.04') };
  const { findings } = lintTexts(texts, { only: [rule.id] });
  expect(findings.map((finding) => finding.severity)).toEqual([severity]);
});
