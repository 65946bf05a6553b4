import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const conf = (host: string, port: number) => `[options]\ndb_host = ${host}\ndb_port = ${port}\n`;

testRule(rule, {
  accept: [
    { name: 'the session pooler', text: conf('aws-0-eu-1.pooler.supabase.com', 5432) },
    { name: 'the same port of others', text: conf('db.example.net', 6543) },
    { name: 'no host', text: '[options]\ndb_port = 6543\n' },
  ],
  reject: [
    {
      name: 'the transaction pooler of Supabase',
      text: conf('aws-0-eu-1.pooler.supabase.com', 6543),
      found: ['3:11-3:15 Port 6543 of Supabase is a pooler in transaction mode.'],
    },
    {
      name: 'a pool of DigitalOcean',
      text: conf('flour.db.ondigitalocean.com', 25061),
      found: [
        '3:11-3:16 Port 25061 of DigitalOcean is a pooler, in transaction mode unless it was made otherwise.',
      ],
    },
  ],
});
