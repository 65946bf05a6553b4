import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const db = (image: string, rest = '') => `services:\n  db:\n    image: ${image}\n${rest}`;

testRule(rule, {
  accept: [
    { name: 'Debian', text: db('postgres:16.10-bookworm') },
    { name: 'Alpine below something else', text: db('redis:7.4.1-alpine') },
    {
      name: 'collations of ICU',
      text: db(
        'postgres:16-alpine',
        '    environment: { POSTGRES_INITDB_ARGS: "--locale-provider=icu" }\n',
      ),
    },
  ],
  reject: [
    {
      name: 'Alpine',
      text: db('postgres:16-alpine3.20'),
      found: ['3:12-3:34 `postgres:16-alpine3.20` sorts texts by their bytes.'],
    },
  ],
});
