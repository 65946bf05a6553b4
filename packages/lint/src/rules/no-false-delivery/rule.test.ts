import { mergedStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': mergedStack('environments: { production: { branch: main } }\n') };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# Deploying\n\n| Environment | Branch |\n|---|---|\n| production | main |\n',
      beside,
    },
    {
      name: 'a branch that was',
      text: '# Deploying\n\n| Environment | Old branch |\n|---|---|\n| production | master |\n',
      beside,
    },
    {
      name: 'a branch of no environment',
      text: '# Deploying\n\n| Person | Branch |\n|---|---|\n| Ada | ink |\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another branch',
      text: '# Deploying\n\n| Environment | Branch |\n|---|---|\n| production | master |\n',
      beside,
      found: ['5:16-5:22 `master` is not the branch of the environment production.'],
    },
  ],
});
