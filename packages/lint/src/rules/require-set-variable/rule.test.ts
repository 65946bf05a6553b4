import { testFixes, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const web = (body: string) => `services:\n  web:\n    ${body}\n`;

testRule(rule, {
  accept: [
    { name: 'a variable of every shell', text: web('volumes: ["${PWD}/static:/static"]') },
    {
      name: 'one that another service demands',
      text: `${web('environment: { DB_PASSWORD: "${DB_PASSWORD}" }')}  job: { environment: { A: "${'$'}{DB_PASSWORD:?set it}" } }\n`,
    },
    {
      name: 'the file of the values, which Compose asks for',
      text: web('{ env_file: .env, environment: { DB_PASSWORD: "${DB_PASSWORD}" } }').replace(
        'web:\n    ',
        'web: ',
      ),
    },
    {
      name: 'a template that a script fills',
      file: 'templates/compose.yaml',
      text: web('environment: { DB_PASSWORD: "${DB_PASSWORD}" }'),
      beside: { 'new-shop.sh': 'envsubst < templates/compose.yaml > shop/compose.yaml\n' },
    },
    {
      name: 'one that the committed .env beside it sets',
      file: 'shop/compose.yaml',
      text: web('environment: { DB_PASSWORD: "${DB_PASSWORD}" }'),
      beside: { 'shop/.env': 'DB_PASSWORD=xxxxxx\n' },
    },
    { name: 'a default', text: web('image: "nginx:${TAG:-1.29.3}"') },
    { name: 'a demand', text: web('environment: { DB_PASSWORD: "${DB_PASSWORD:?set it}" }') },
    { name: 'a value that may be empty', text: web('environment: { TITLE: "${TITLE}" }') },
    { name: 'a default of a default', text: web('image: "nginx:${TAG:-${OTHER}}"') },
    { name: 'a dollar for the container', text: web('command: echo $$DB_PASSWORD') },
    { name: 'a file name', text: 'secrets: { a: { file: "${SECRETS}/a" } }\n' },
    { name: 'an image, which is refused then', text: web('image: nginx:${TAG}') },
    { name: 'a source, which is refused then', text: web('volumes: ["${DATA}:/data"]') },
    {
      name: 'a console, which asks for its password',
      text: web('environment: { PGADMIN_DEFAULT_PASSWORD: "${PW}" }'),
    },
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
      name: 'a file of values that may be missing',
      text: 'services:\n  web:\n    env_file: [{ path: .env, required: false }]\n    environment: { DB_PASSWORD: "${PW}" }\n',
      found: ['4:34-4:39 `PW` may be empty here.'],
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
