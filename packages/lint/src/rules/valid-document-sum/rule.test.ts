import { goodStack, testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'a total',
      text: '| Machine | Cost |\n|---|---|\n| web | $48 |\n| mail | $12 |\n| Total | $60 |\n',
      beside,
    },
    { name: 'a product', text: 'We pay 2 × $12 = $24.\n', beside },
    { name: 'a number of things', text: 'Three hosts:\n\n- web\n- mail\n- till\n', beside },
    {
      name: 'a page of the archive',
      text: '| Machine | Cost |\n|---|---|\n| web | $48 |\n| mail | $12 |\n| Total | $70 |\n',
      beside,
      file: 'docs/archive/costs.md',
    },
  ],
  reject: [
    {
      name: 'a total',
      text: '| Machine | Cost |\n|---|---|\n| web | $48 |\n| mail | $12 |\n| Total | $70 |\n',
      beside,
      found: ['5:11-5:14 `$70` does not add up.'],
    },
    {
      name: 'a product',
      text: 'We pay 2 × $12 = $36.\n',
      beside,
      found: ['1:18-1:21 `$36` does not add up.'],
    },
    {
      name: 'a number of things',
      text: 'The following 3 hosts:\n\n- web\n- mail\n- till\n- safe\n',
      beside,
      found: ['1:15-1:16 `3` does not add up.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'a total',
    text: '| Machine | Cost |\n|---|---|\n| web | $48 |\n| mail | $12 |\n| Total | $70 |\n',
    after: '| Machine | Cost |\n|---|---|\n| web | $48 |\n| mail | $12 |\n| Total | $60 |\n',
    safety: 'unsafe',
    beside,
  },
]);
