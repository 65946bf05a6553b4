import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const head = '[options]\n';

testRule(rule, {
  accept: [
    { name: 'the defaults', text: head },
    { name: 'no limit at all', text: `${head}limit_memory_soft = 0\nlimit_memory_hard = 0\n` },
    { name: 'no hard limit', text: `${head}limit_memory_hard = 0\n` },
    {
      name: 'numbers that mean no limit',
      text: `${head}limit_memory_soft = 99999999999999999\nlimit_memory_hard = 99999999999999999\n`,
    },
    {
      name: 'the soft limit first',
      text: `${head}limit_memory_soft = 629145600\nlimit_memory_hard = 1677721600\n`,
    },
    { name: 'what is no number, which is told elsewhere', text: `${head}limit_memory_soft = 2g\n` },
  ],
  reject: [
    {
      name: 'both alike',
      text: `${head}limit_memory_soft = 1073741824\nlimit_memory_hard = 1073741824\n`,
      found: [
        '2:21-2:31 `limit_memory_soft` (1073741824) is not below `limit_memory_hard` (1073741824).',
      ],
    },
    {
      name: 'a hard limit below the default of the soft one',
      text: `${head}limit_memory_hard = 1073741824\n`,
      found: [
        '2:21-2:31 `limit_memory_soft` (2147483648) is not below `limit_memory_hard` (1073741824).',
      ],
    },
    {
      name: 'a soft limit that no process reaches, as the file has it',
      text: `${head}limit_memory_soft = 99999999999999999\n`,
      found: [
        '2:21-2:38 `limit_memory_soft` (99999999999999999) is not below `limit_memory_hard` (2684354560).',
      ],
    },
    {
      name: 'megabytes, once',
      text: `${head}limit_memory_hard = 2560\nlimit_memory_soft = 2048\n`,
      found: ['3:21-3:25 `limit_memory_soft` is 2048 bytes.'],
    },
  ],
});
