import { mergedStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = {
  'stack.yaml': mergedStack(
    'costs: { currency: USD, lines: { shelf: { monthly: 48, for: hosts.shelf } } }\n',
  ),
};

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# Costs\n\n| Machine | Monthly cost |\n|---|---|\n| shelf | $48 |\n',
      beside,
    },
    {
      name: 'the same by the year',
      text: '# Costs\n\nThe host shelf costs $576 per year.\n',
      beside,
    },
    { name: 'what it was', text: '# Costs\n\nUntil March shelf cost $12 per month.\n', beside },
    {
      name: 'what something else costs',
      text: '# Costs\n\n| Machine | Monthly cost |\n|---|---|\n| coffee | $12 |\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another cost',
      text: '# Costs\n\n| Machine | Monthly cost |\n|---|---|\n| shelf | $12 |\n',
      beside,
      found: ['5:11-5:14 `$12` is not the cost of the host shelf.'],
    },
  ],
});
