import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const web = (body: string) => `services:\n  web:\n    ${body}\n`;

testRule(rule, {
  accept: [
    { name: 'a default', text: web('image: "nginx:${TAG:-1.29.3}"') },
    { name: 'a demand', text: web('environment: { DB_PASSWORD: "${DB_PASSWORD:?set it}" }') },
    { name: 'a value that may be empty', text: web('environment: { TITLE: "${TITLE}" }') },
    { name: 'a default of a default', text: web('image: "nginx:${TAG:-${OTHER}}"') },
    { name: 'a dollar for the container', text: web('command: echo $$DB_PASSWORD') },
    { name: 'a file name', text: 'secrets: { a: { file: "${SECRETS}/a" } }\n' },
  ],
  reject: [
    {
      name: 'the tag',
      text: web('image: nginx:${TAG}'),
      found: ['3:18-3:24 `TAG` may be empty here.'],
    },
    {
      name: 'a password, once',
      text: web('environment: [A_PASSWORD=$PW, B_PASSWORD=$PW, SMTP_TOKEN=$SMTP_TOKEN]'),
      found: ['3:62-3:73 `SMTP_TOKEN` may be empty here.'],
    },
    {
      name: 'a password by the name of its setting',
      text: web('environment: { DB_PASSWORD: "${PW}" }'),
      found: ['3:34-3:39 `PW` may be empty here.'],
    },
    {
      name: 'a source of a mount',
      text: web('volumes: ["${DATA}/etc:/etc/till"]'),
      found: ['3:16-3:23 `DATA` may be empty here.'],
    },
  ],
});
