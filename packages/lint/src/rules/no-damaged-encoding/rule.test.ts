import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    { name: 'signs as they are', text: 'It costs 5 € — “more or less”, café.\n', beside },
    { name: 'words of other languages', text: 'Ängste, été, Übergröße, ação.\n', beside },
  ],
  reject: [
    {
      name: 'one sign',
      text: 'It costs 5 â‚¬.\n',
      beside,
      found: ['1:12-1:15 `â‚¬` was `€` once.'],
    },
    {
      name: 'several, told once',
      text: 'It costs 5 â‚¬ â€” cafÃ©.\n',
      beside,
      found: ['1:12-1:15 `â‚¬` was `€` once.'],
    },
    {
      name: 'in the archive',
      text: 'It costs 5 â‚¬.\n',
      beside,
      file: 'docs/archive/costs.md',
      found: ['1:12-1:15 `â‚¬` was `€` once.'],
    },
  ],
});
