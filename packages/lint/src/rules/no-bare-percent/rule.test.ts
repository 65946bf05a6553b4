import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'input that is meant',
      text: `0 9 * * 1 mail -s Report shop@example.com%Good morning
`,
    },
  ],
  reject: [
    {
      name: 'a format without substitution',
      text: `@daily date +%s > /run/shop.stamp
`,
      found: ['1:14-1:15 cron ends the command at this %.'],
    },
    {
      name: 'a quote that is cut',
      text: `@daily logger "50% of the day"
`,
      found: ['1:18-1:19 cron ends the command at this %.'],
    },
  ],
});
