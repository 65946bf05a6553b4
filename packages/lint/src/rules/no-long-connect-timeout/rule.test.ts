import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (timeout: string) => `server {\nproxy_connect_timeout ${timeout};\n}\n`;

testRule(rule, {
  accept: [
    { name: 'what a connection can take', text: server('75') },
    { name: 'milliseconds', text: server('5000ms') },
    { name: 'a long answer', text: 'server { proxy_read_timeout 720s; }\n' },
    { name: 'a variable', text: server('$t') },
  ],
  reject: [
    {
      name: 'seconds',
      text: server('76s'),
      found: ['2:1-2:27 No connection takes 76s to be made.'],
    },
    {
      name: 'a bare number',
      text: server('600'),
      found: ['2:1-2:27 No connection takes 600 to be made.'],
    },
    {
      name: 'several together',
      text: `${server('76s')}${server('2m')}`,
      found: ['2:1-2:27 No connection takes 76s or 2m to be made.'],
    },
    {
      name: 'a sum',
      text: server('"1m 30s"'),
      found: ['2:1-2:32 No connection takes 1m 30s to be made.'],
    },
  ],
});
