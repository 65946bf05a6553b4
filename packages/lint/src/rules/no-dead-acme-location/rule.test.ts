import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const server = (body: string) => `server {\nlisten 80;\n${body}\n}\n`;
const ACME = 'location /.well-known/acme-challenge/ { root /srv; }\n';
const WHAT = 'No request reaches the location of the ACME challenge.';

testRule(rule, {
  accept: [
    {
      name: 'a redirect of a location',
      text: server(`${ACME}location / { return 301 https://a; }`),
    },
    { name: 'a redirect alone', text: server('return 301 https://a;') },
    { name: 'a redirect of an if', text: server(`${ACME}if ($a) { return 301 https://a; }`) },
    { name: 'another server', text: server(ACME) + server('return 301 https://a;') },
  ],
  reject: [
    {
      name: 'a return behind it',
      text: server(`${ACME}return 301 https://a;`),
      found: [`3:1-3:9 ${WHAT}`],
    },
    {
      name: 'a return before it',
      text: server(`return 404;\n${ACME.replace(' /', ' ^~ /')}`),
      found: [`4:1-4:9 ${WHAT}`],
    },
    {
      name: 'a location that was included',
      text: server('include nginx-acme.conf;\nreturn 301 https://a;'),
      beside: { 'nginx-acme.conf': ACME },
      found: [`4:1-4:22 ${WHAT}`],
    },
  ],
});
