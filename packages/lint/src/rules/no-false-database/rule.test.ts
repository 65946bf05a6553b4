import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# The database of Odoo\n\n- **Database**: odoo\n- **Port**: 5432\n',
      beside,
    },
    {
      name: 'a name that was',
      text: '# The database of Odoo\n\n- **Old database**: shop\n',
      beside,
    },
    {
      name: 'an example',
      text: '# The database of Odoo\n\n- **Database**: `<your database>`\n',
      beside,
    },
    {
      name: "another program's database",
      text: '# Matomo\n\nMatomo keeps its data in the database matomo on MySQL.\n',
      beside,
    },
  ],
  reject: [
    {
      name: 'another name',
      text: '# The database of Odoo\n\n- **Database**: shop\n',
      beside,
      found: ['3:17-3:21 `shop` is not the database of the database server books.'],
    },
    {
      name: 'port and user in a table',
      text: '# Database of Odoo\n\n| Setting | Value |\n|---|---|\n| Database port | 5433 |\n| Database user | shopkeeper |\n',
      beside,
      found: [
        '5:19-5:23 `5433` is not the database port of the database server books.',
        '6:19-6:29 `shopkeeper` is not the database user of the database server books.',
      ],
    },
  ],
});
