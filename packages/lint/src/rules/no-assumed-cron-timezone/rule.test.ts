import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a job of every hour, and a comment without a zone',
      text: `# every quarter, 15 UTC
*/15 * * * * /usr/local/bin/often
# 02:00, when the shop is closed
0 2 * * * /usr/local/bin/nightly
`,
    },
    {
      name: 'a zone that jobs without an hour have',
      text: `TZ=Asia/Manila
*/5 * * * * /usr/local/bin/often
@reboot /usr/local/bin/once
`,
    },
    {
      name: 'a comment about something else',
      text: `# UTC is what the logs are in

0 2 * * * /usr/local/bin/nightly
`,
    },
  ],
  reject: [
    {
      name: 'a variable that does something else',
      text: `TZ=Asia/Manila
0 2 * * * /usr/local/bin/nightly
`,
      found: ['1:1-1:15 TZ does not move the times of the jobs.'],
    },
    {
      name: 'other words for a zone',
      text: `# at 6 am (Asia/Manila)
0 6 * * * /usr/local/bin/nightly
`,
      found: ['2:1-2:10 Nothing here says that this time is in Asia/Manila.'],
    },
  ],
});
