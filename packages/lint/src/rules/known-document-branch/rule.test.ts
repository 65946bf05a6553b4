import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = {
  'stack.yaml': goodStack(),
  'repository-facts.yaml': 'branches: [main, next]\n',
};

testRule(rule, {
  accept: [
    { name: 'a branch', text: '```sh\ngit checkout main\n```\n', beside },
    { name: 'a branch that is made', text: '```sh\ngit checkout -b ink\n```\n', beside },
    { name: 'a branch that was', text: 'Until 2025 we merged to the `master` branch.\n', beside },
    {
      name: 'nothing is known of branches',
      text: '```sh\ngit checkout master\n```\n',
      beside: { 'stack.yaml': goodStack() },
    },
  ],
  reject: [
    {
      name: 'a branch in a command',
      text: '```sh\ngit checkout master\n```\n',
      beside,
      found: ['2:14-2:20 There is no branch `master`.'],
    },
    {
      name: 'a branch in words',
      text: 'Deploy from the `develop` branch.\n',
      beside,
      found: ['1:18-1:25 There is no branch `develop`.'],
    },
  ],
});
