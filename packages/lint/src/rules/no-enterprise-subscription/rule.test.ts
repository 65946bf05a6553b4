import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a script that removes it',
      text: "DELETE FROM ir_config_parameter WHERE key = 'database.enterprise_code';\n",
      file: 'neutralise.sql',
    },
    {
      name: 'one that empties it',
      text: "UPDATE ir_config_parameter SET value = '' WHERE key = 'database.enterprise_code';\n",
      file: 'neutralise.sql',
    },
    {
      name: 'code that reads it',
      text: "code = params.get_param('database.enterprise_code')\n",
      file: 'addons/bookshop/models/order.py',
    },
    {
      name: 'code that clears it',
      text: "params.set_param('database.enterprise_code', False)\n",
      file: 'addons/bookshop/models/order.py',
    },
    { name: 'another program', text: 'enterprise_code: A100\n', file: 'tenants.yaml' },
    { name: 'no value', text: '# odoo\nenterprise_code=\n', file: '.env' },
  ],
  reject: [
    {
      name: 'a variable',
      text: '# odoo\nENTERPRISE_CODE=$CODE\n',
      file: '.env',
      found: ['2:1-2:16 `ENTERPRISE_CODE` is for subscribers of Odoo Enterprise.'],
    },
    {
      name: 'SQL',
      text: "INSERT INTO ir_config_parameter (key, value)\nVALUES ('database.enterprise_code', :code);\n",
      file: 'init.sql',
      found: ['2:10-2:34 `database.enterprise_code` is for subscribers of Odoo Enterprise.'],
    },
    {
      name: 'Python',
      text: "params.set_param('database.enterprise_code', code)\n",
      file: 'addons/bookshop/models/order.py',
      found: ['1:19-1:43 `database.enterprise_code` is for subscribers of Odoo Enterprise.'],
    },
    {
      name: 'XML',
      text: '<record id="x" model="ir.config_parameter">\n<field name="key">database.enterprise_code</field>\n<field name="value">M0</field>\n</record>\n',
      file: 'addons/bookshop/views/order.xml',
      found: ['2:19-2:43 `database.enterprise_code` is for subscribers of Odoo Enterprise.'],
    },
    {
      name: 'the service',
      text: 'curl -s https://upgrade.odoo.com/upgrade | python3 - test\n',
      file: 'upgrade.sh',
      found: ['1:17-1:41 `upgrade.odoo.com/upgrade` is for subscribers of Odoo Enterprise.'],
    },
  ],
});
