import { goodStack, testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    { name: 'a weekday', text: 'It ends on Friday, 2026-11-20.\n', beside },
    { name: 'no weekday', text: 'It ends on 2026-11-20.\n', beside },
    { name: 'a leap day', text: 'It ends on 29 February 2028.\n', beside },
  ],
  reject: [
    {
      name: 'another weekday',
      text: 'It ends on Monday, 2026-11-20.\n',
      beside,
      found: ['1:12-1:18 `Monday` is not the weekday of that date.'],
    },
    {
      name: 'a day that no June has',
      text: 'It ends on 31 June 2026.\n',
      beside,
      found: ['1:12-1:24 There is no day `31 June 2026`.'],
    },
  ],
});

testFixes(rule, [
  {
    name: 'a weekday',
    text: 'It ends on Monday, 2026-11-20.\n',
    after: 'It ends on Friday, 2026-11-20.\n',
    safety: 'unsafe',
    beside,
  },
]);
