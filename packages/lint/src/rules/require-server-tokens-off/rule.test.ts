import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const http = (body: string) => `http {\n${body}\n}\n`;
const FOUND = '1:1-1:5 Every answer and error page tells the version of nginx.';

testRule(rule, {
  accept: [
    { name: 'off', text: http('server_tokens off;') },
    { name: 'a server that decides', text: http('server { server_tokens off; }') },
    { name: 'an include that was not read', text: http('include conf.d/*.conf;') },
    { name: 'a part of http', text: 'server { listen 80; }\n' },
    {
      name: 'an include that says it',
      text: http('include nginx-hard.conf;'),
      beside: { 'nginx-hard.conf': 'server_tokens off;\nserver { }\n' },
    },
  ],
  reject: [
    { name: 'the default', text: http('include mime.types;\nserver { }'), found: [FOUND] },
    {
      name: 'an include that does not say it',
      text: http('include nginx-soft.conf;'),
      beside: { 'nginx-soft.conf': 'server { }\n' },
      found: [FOUND],
    },
  ],
});
