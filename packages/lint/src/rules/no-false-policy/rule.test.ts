import { mergedStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': mergedStack('policies: { logs: 30d, financial-records: 10y }\n') };

testRule(rule, {
  accept: [
    { name: 'what is declared', text: '# Policies\n\n- **Log retention**: 30 days\n', beside },
    {
      name: 'what held until now',
      text: '# Policies\n\nUntil March logs were kept for 7 days.\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another retention',
      text: '# Policies of the bookshop\n\n- **Log retention**: 7 days\n- **Financial records**: 3 years\n',
      beside,
      found: [
        '3:22-3:28 `7 days` is not the log retention of the stack.',
        '4:26-4:33 `3 years` is not the record retention of the stack.',
      ],
    },
  ],
});
