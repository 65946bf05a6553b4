import { goodStack, testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

const beside = { 'stack.yaml': goodStack() };

testRule(rule, {
  accept: [
    {
      name: 'what is declared',
      text: '# Odoo\n\n- **Port**: 8069\n- **Container**: odoo-production\n',
      beside,
    },
    { name: 'a port that was', text: '# Odoo\n\n- **Old port**: 8099\n', beside },
    {
      name: 'an example',
      text: '# Odoo\n\nFor example, a second Odoo may listen on port 8099.\n',
      beside,
    },
    { name: "another program's port", text: '# Matomo\n\n- **Port**: 8099\n', beside },
  ],
  reject: [
    {
      name: 'another port',
      text: '# Odoo\n\n- **Port**: 8099\n',
      beside,
      found: ['3:13-3:17 `8099` is not the port of odoo.'],
    },
    {
      name: 'another major version',
      text: '# PostgreSQL\n\nThe database runs PostgreSQL 14.\n',
      beside,
      found: ['3:30-3:32 `14` is not the version of the database server books.'],
    },
    {
      name: 'a container that is not there',
      text: '# Odoo\n\n```sh\ndocker exec -it odoo-green odoo shell\n```\n',
      beside,
      found: ['4:17-4:27 `odoo-green` is not the container of odoo.'],
    },
  ],
});
