import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const db = (image: string, rest: string) =>
  `services:\n  db:\n    image: ${image}\n    volumes:\n      - ${rest}`;

const lasting = (rest: string) =>
  `services:\n  db:\n    image: postgres:16.4\n    restart: always\n${rest}`;

testRule(rule, {
  accept: [
    {
      name: 'the old place up to 17',
      text: db('postgres:16-alpine', 'd:/var/lib/postgresql/data'),
    },
    { name: 'the new place from 18 on', text: db('postgres:18.1', 'd:/var/lib/postgresql') },
    {
      name: 'a directory of its own',
      text: db('postgres:18', 'd:/var/lib/postgresql/data\n    environment: { PGDATA: /d }'),
    },
    {
      name: 'a version that nobody knows',
      text: db('postgres:${V}', 'd:/var/lib/postgresql/data'),
    },
    { name: 'the newest at the new place', text: db('postgres', 'd:/var/lib/postgresql') },
    { name: 'an image of others', text: db('example/pg:18', 'd:/var/lib/postgresql/data') },
    {
      name: 'a part of a service',
      text: db(
        'postgres:18',
        'd:/var/lib/postgresql/data\n    extends: { file: base.yaml, service: db }',
      ),
    },
    {
      name: 'no volume where nothing is meant to last',
      text: lasting('').replace('always', '"no"'),
    },
    { name: 'a file system in memory', text: lasting('    tmpfs: /var/lib/postgresql/data\n') },
    { name: 'a set-up for development', file: 'compose.dev.yaml', text: lasting('') },
    {
      name: 'a volume that another file brings',
      text: lasting(''),
      beside: {
        'compose.prod.yaml': 'services:\n  db:\n    volumes: [d:/var/lib/postgresql/data]\n',
      },
    },
  ],
  reject: [
    {
      name: 'no volume at all',
      text: lasting(''),
      found: ['2:3-2:5 The data of `db` lie in a volume without a name.'],
    },
    {
      name: 'a volume for something else',
      text: lasting('    volumes: [./init:/docker-entrypoint-initdb.d]\n'),
      found: ['2:3-2:5 The data of `db` lie in a volume without a name.'],
    },
    {
      name: 'the old place from 18 on',
      text: db('postgres:18-alpine', 'd:/var/lib/postgresql/data\n'),
      found: ['5:9-5:35 PostgreSQL 18 does not keep its data in /var/lib/postgresql/data.'],
    },
    {
      name: 'a default of a variable, in the long form',
      text: db(
        'postgres:${PG:-18}',
        '{ type: volume, source: d, target: /var/lib/postgresql/data/ }',
      ),
      found: ['5:9-5:71 PostgreSQL 18 does not keep its data in /var/lib/postgresql/data.'],
    },
    {
      name: 'the old place, by a tag that has moved to 18',
      text: db('postgres:alpine', 'd:/var/lib/postgresql/data\n'),
      found: [
        '5:9-5:35 The next pull of this tag does not keep its data in /var/lib/postgresql/data.',
      ],
    },
    {
      name: 'the new place up to 17',
      text: db('pgvector/pgvector:0.8.0-pg17', 'd:/var/lib/postgresql\n'),
      found: ['5:9-5:30 The data of PostgreSQL 17 is not in this volume.'],
    },
  ],
});
