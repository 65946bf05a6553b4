import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'another variable, which the job reads',
      text: `GREETING="$5"
@daily backup.sh
`,
    },
  ],
  reject: [
    {
      name: 'a home',
      text: `HOME=~/shop
@daily backup.sh
`,
      found: ['1:1-1:12 ~ is not replaced in this HOME.'],
    },
  ],
});
