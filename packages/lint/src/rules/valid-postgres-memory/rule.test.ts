import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const db = (command: string, limit = 'mem_limit: 1g') => `services:
  db:
    image: postgres:16
    command: ${command}
    ${limit}
`;

testRule(rule, {
  accept: [
    { name: 'a quarter', text: db('postgres -c shared_buffers=256MB -c work_mem=4MB') },
    { name: 'no limit', text: db('postgres -c shared_buffers=8GB', 'restart: always') },
    {
      name: 'a limit that nobody knows',
      text: db('postgres -c shared_buffers=8GB', 'mem_limit: $MEM'),
    },
    { name: 'blocks of 8 kB', text: db('postgres -c shared_buffers=32768') },
    { name: 'a variable', text: db('postgres -c shared_buffers=$BUFFERS -c work_mem=$WORK') },
    { name: 'nothing said', text: db('postgres -c max_connections=2000') },
    {
      name: 'another program',
      text: 'services:\n  x: { image: example/x, command: x -c shared_buffers=8GB, mem_limit: 1g }\n',
    },
  ],
  reject: [
    {
      name: 'more than there is',
      text: db('["postgres", "-c", "shared_buffers=2GB"]'),
      found: ['4:14-4:54 `db` shares 2 GiB of buffers, and its container has 1 GiB.'],
    },
    {
      name: 'half',
      text: db(
        'postgres --shared-buffers=512MB',
        'deploy: { resources: { limits: { memory: 1024M } } }',
      ),
      found: ['4:14-4:45 `db` gives 50 % of its memory to shared_buffers.'],
    },
    {
      name: 'work_mem for every connection',
      text: db('postgres -cwork_mem=16MB -c max_connections=200'),
      found: [
        '4:14-4:61 `db` may take 16 MiB for each of 200 connections, and its container has 1 GiB.',
      ],
    },
    {
      name: 'the default number of connections, and kB',
      text: db('postgres -c work_mem=65536'),
      found: [
        '4:14-4:40 `db` may take 64 MiB for each of 100 connections, and its container has 1 GiB.',
      ],
    },
  ],
});
