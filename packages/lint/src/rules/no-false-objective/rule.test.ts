import { mergedStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': mergedStack('objectives: { latency-p95: 2s }\n') };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# Objectives\n\n| Objective | Target |\n|---|---|\n| Latency p95 | 2 s |\n',
      beside,
    },
    {
      name: 'an objective to come',
      text: '# Objectives\n\nNext year the p95 latency will be 500 ms.\n',
      beside,
    },
    {
      name: "another thing's promise",
      text: '# Objectives\n\n| Objective | Target |\n|---|---|\n| Coffee | 5 minutes |\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another objective',
      text: '# Objectives\n\n| Objective | Target |\n|---|---|\n| Latency p95 | 500 ms |\n',
      beside,
      found: ['5:17-5:23 `500 ms` is not the latency of the objectives.'],
    },
  ],
});
