import { testFixes, testRule } from '../../testing/index.ts';
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
    { name: 'an image, which is refused then', text: web('image: nginx:${TAG}') },
    { name: 'a source, which is refused then', text: web('volumes: ["${DATA}:/data"]') },
    {
      name: 'a database, which asks for its password',
      text: 'services:\n  db: { image: "postgres:${V}", environment: ["POSTGRES_PASSWORD=${PW}"] }\n',
    },
  ],
  reject: [
    {
      name: 'a password, once',
      text: web('environment: [A_PASSWORD=$PW, B_PASSWORD=$PW, SMTP_TOKEN=$SMTP_TOKEN]'),
      found: ['3:30-3:33 `PW`, `SMTP_TOKEN` may be empty here.'],
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

testFixes(rule, [
  {
    name: 'every place at once',
    text: 'services:\n  web:\n    image: shop:1.2\n    environment: { PASSWORD: "$PASSWORD" }\n  job:\n    image: shop:1.2\n    environment: { A_TOKEN: "${TOKEN}", PASSWORD: "$PASSWORD" }\n',
    after:
      'services:\n  web:\n    image: shop:1.2\n    environment: { PASSWORD: "${PASSWORD:?set PASSWORD in .env}" }\n  job:\n    image: shop:1.2\n    environment: { A_TOKEN: "${TOKEN:?set TOKEN in .env}", PASSWORD: "${PASSWORD:?set PASSWORD in .env}" }\n',
    safety: 'unsafe',
  },
]);
