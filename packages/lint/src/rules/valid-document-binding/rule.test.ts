import { expect, test } from 'vitest';
import { goodStack, lintTexts, testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '192.0.2.10 <!-- stackwright:value hosts.shelf.address -->\n',
      beside,
    },
    {
      name: 'the same in other words',
      text: 'It has 16384 MB <!-- stackwright:value hosts.shelf.memory -->\n',
      beside,
    },
    {
      name: 'a number of things',
      text: 'It has 8 vCPUs <!-- stackwright:value hosts.shelf.vcpus -->\n',
      beside,
    },
    {
      name: 'a default',
      text: '`8069` <!-- stackwright:value environments.production.odoo.http-port -->\n',
      beside,
    },
    { name: 'a text', text: '**A bookshop** <!-- stackwright:value title -->\n', beside },
    {
      name: 'seven copies as a week',
      text: 'kept for 1 week <!-- stackwright:value backups.production.keep.daily -->\n',
      beside,
    },
    {
      name: 'the archive',
      text: '192.0.2.99 <!-- stackwright:value hosts.shelf.address -->\n',
      beside,
      file: 'docs/archive/hosts.md',
    },
    {
      name: 'no stack',
      text: '192.0.2.99 <!-- stackwright:value hosts.shelf.address -->\n',
      beside: {},
    },
  ],
  reject: [
    {
      name: 'another value',
      text: 'At `192.0.2.99` <!-- stackwright:value hosts.shelf.address -->\n',
      beside,
      found: ['1:5-1:15 `192.0.2.99` is bound to `hosts.shelf.address`, which is `192.0.2.10`.'],
    },
    {
      name: 'a cell',
      text: '| Host | IP |\n|---|---|\n| shelf | 192.0.2.99 <!-- stackwright:value hosts.shelf.address --> |\n',
      beside,
      found: ['3:11-3:21 `192.0.2.99` is bound to `hosts.shelf.address`, which is `192.0.2.10`.'],
    },
    {
      name: 'a value of two words',
      text: 'It has 8 GB <!-- stackwright:value hosts.shelf.memory -->\n',
      beside,
      found: ['1:8-1:12 `8 GB` is bound to `hosts.shelf.memory`, which is `16 GB`.'],
    },
    {
      name: 'a value of another kind',
      text: 'It has 192.0.2.10 <!-- stackwright:value environments.production.odoo.domain -->\n',
      beside,
      found: [
        '1:8-1:18 `192.0.2.10` is bound to `environments.production.odoo.domain`, which is `shop.example.com`.',
      ],
    },
    {
      name: 'a slip in the path',
      text: '192.0.2.10 <!-- stackwright:value hosts.shelf.adress -->\n',
      beside,
      found: ['1:12-1:57 stack.yaml has no `hosts.shelf.adress`.'],
    },
    {
      name: 'a path that is none',
      text: '192.0.2.10 <!-- stackwright:value hosts..[ -->\n',
      beside,
      found: ['1:12-1:47 stack.yaml has no `hosts..[`.'],
    },
    {
      name: 'a section',
      text: 'shelf <!-- stackwright:value hosts.shelf -->\n',
      beside,
      found: ['1:7-1:45 `hosts.shelf` is a section, and no value.'],
    },
    {
      name: 'no value',
      text: '<!-- stackwright:value hosts.shelf.address -->\n',
      beside,
      found: ['1:1-1:47 The marker binds nothing.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'code keeps its marks',
    text: 'At `192.0.2.99` <!-- stackwright:value hosts.shelf.address -->\n',
    after: 'At `192.0.2.10` <!-- stackwright:value hosts.shelf.address -->\n',
    safety: 'safe',
    beside,
  },
  {
    name: 'the unit that the text has',
    text: 'It has 8192 MB <!-- stackwright:value hosts.shelf.memory -->\n',
    after: 'It has 16384 MB <!-- stackwright:value hosts.shelf.memory -->\n',
    safety: 'safe',
    beside,
  },
  {
    name: 'days stay days',
    text: 'for `10 days` <!-- stackwright:value backups.production.keep.daily -->\n',
    after: 'for `7 days` <!-- stackwright:value backups.production.keep.daily -->\n',
    safety: 'safe',
    beside,
  },
  {
    name: 'words in bold type',
    text: '**Shop**, **A shop** <!-- stackwright:value title -->\n',
    after: '**Shop**, **A bookshop** <!-- stackwright:value title -->\n',
    safety: 'safe',
    beside,
  },
]);

test.each([
  ['the nearest path', 'hosts.shelf.adress', 'Did you mean `hosts.shelf.address`?'],
  ['nothing near', 'kiln', 'Name a path as `stackwright show` prints it.'],
])('offers %s', (_, path, fix) => {
  const text = `x <!-- stackwright:value ${path} -->\n`;
  const { findings } = lintTexts({ 'docs/infra.md': text, ...beside }, { only: [rule.id] });
  expect(findings.map((finding) => finding.fix)).toEqual([fix]);
});

test('words without marks are not replaced by more words: they would grow with each run', () => {
  const text = 'The shop <!-- stackwright:value title -->\n';
  const { findings } = lintTexts({ 'docs/infra.md': text, ...beside }, { only: [rule.id] });
  expect(findings.map(({ fixes }) => fixes)).toEqual([[]]);
});
