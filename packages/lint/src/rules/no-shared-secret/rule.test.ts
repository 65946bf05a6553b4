import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const TEXT = 'POSTGRES_PASSWORD=lantern-and-tide7\n';

testRule(rule, {
  accept: [
    { name: 'one file', file: 'a.env', text: `${TEXT}DB_PASSWORD=lantern-and-tide7\n` },
    {
      name: 'two secrets',
      file: 'a.env',
      text: TEXT,
      beside: { 'b.env': 'DB_PASSWORD=harbour-and-gull8\n' },
    },
    {
      name: 'a usual password, which is another rule',
      file: 'a.env',
      text: 'DB_PASSWORD=odoo\n',
      beside: { 'b.env': 'DB_PASSWORD=odoo\n' },
    },
  ],
  reject: [
    {
      name: 'three files',
      file: 'a.env',
      text: TEXT,
      beside: { 'b.env': `A=1\n${TEXT}`, 'c.env': 'X=postgres://shop:lantern-and-tide7@db/shop\n' },
      found: ['1:19-1:36 The same secret stands in 3 files.'],
    },
  ],
});
