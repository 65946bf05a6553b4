import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const n8n = (environment: string, rest = '', image = 'n8nio/n8n:1.110.0') =>
  `services:\n  flows:\n    image: ${image}\n    environment: ${environment}\n${rest}`;

testRule(rule, {
  accept: [
    {
      name: 'variables that it reads',
      text: n8n('{ DB_TYPE: postgresdb, DB_POSTGRESDB_HOST: db }'),
    },
    { name: 'no database at all', text: n8n('{ N8N_HOST: n8n.example.com }') },
    {
      name: 'a type that a file may set',
      text: n8n('{ DB_POSTGRESDB_HOST: db }', '    env_file: .env\n'),
    },
    { name: 'other programs', text: n8n('{ DB_POSTGRESDB_URL: x }', '', 'example/till:1.2') },
  ],
  reject: [
    {
      name: 'an address in one piece',
      text: n8n('{ DB_TYPE: postgresdb, DB_POSTGRESDB_URL: x }'),
      found: ['4:41-4:58 n8n does not read `DB_POSTGRESDB_URL`.'],
    },
    {
      name: 'a database without its type, in a list',
      text: n8n('\n      - DB_POSTGRESDB_HOST=db', '', 'docker.n8n.io/n8nio/n8n:1.110.0'),
      found: ['5:9-5:30 `DB_POSTGRESDB_HOST` has no effect without `DB_TYPE`.'],
    },
  ],
});
