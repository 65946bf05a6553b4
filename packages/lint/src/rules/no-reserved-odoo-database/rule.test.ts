import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const name = (text: string) => `[options]\ndb_name = ${text}\n`;

testRule(rule, {
  accept: [
    { name: 'a name of its own', text: name('shop') },
    { name: 'several', text: name('shop,bakery') },
    { name: 'none', text: '[options]\n' },
    { name: 'False, which is none', text: name('False') },
  ],
  reject: [
    {
      name: 'the database of maintenance',
      text: name('postgres'),
      found: ["2:11-2:19 `postgres` is PostgreSQL's own database."],
    },
    {
      name: 'a template among others',
      text: name('shop, template0'),
      found: ["2:11-2:26 `template0` is PostgreSQL's own database."],
    },
  ],
});
