import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a record of base',
      text: '<function model="ir.module.module" name="button_install" eval="[ref(\'base.module_web_studio\')]" />\n',
      file: 'addons/bookshop/views/order.xml',
    },
    {
      name: 'a comment',
      text: '<!-- <field ref="sign.view" /> -->\n',
      file: 'addons/bookshop/views/order.xml',
    },
    {
      name: 'a reference that may be empty',
      text: "view = env.ref('sign.view', raise_if_not_found=False)\n",
      file: 'addons/bookshop/models/order.py',
    },
    {
      name: 'a group that nobody may have',
      text: "if user.has_group('sign.group_sign_user'):\n    pass\n",
      file: 'addons/bookshop/models/order.py',
    },
    {
      name: 'a migration',
      text: "env.ref('sign.view').unlink()\n",
      file: 'addons/bookshop/migrations/18.0.1.0.0/pre-sign.py',
    },
    {
      name: 'an addon of the repository',
      text: '<field ref="helpdesk.team" />\n',
      file: 'addons/bookshop/views/order.xml',
      beside: {
        'addons/helpdesk/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL-3',\n}\n",
      },
    },
    {
      name: 'translations',
      text: '#: model:ir.ui.view,arch_db:sign.view\nmsgid "sign.view"\n',
      file: 'addons/bookshop/i18n/de.po',
    },
  ],
  reject: [
    {
      name: 'a view',
      text: '<field name="inherit_id" ref="sign.sign_request_view_form" />\n',
      file: 'addons/bookshop/views/order.xml',
      found: ['1:31-1:35 `sign.…` is a record of Odoo Enterprise.'],
    },
    {
      name: 'groups',
      text: '<field name="x" groups="base.group_user,documents.group_documents_user" />\n',
      file: 'addons/bookshop/views/order.xml',
      found: ['1:41-1:50 `documents.…` is a record of Odoo Enterprise.'],
    },
    {
      name: 'rights',
      text: 'id,group_id:id\naccess,planning.group_planning_user\n',
      file: 'addons/bookshop/security/ir.model.access.csv',
      found: ['2:8-2:16 `planning.…` is a record of Odoo Enterprise.'],
    },
    {
      name: 'Python',
      text: "self.env.ref('sign.view').read()\n",
      file: 'addons/bookshop/models/order.py',
      found: ['1:15-1:19 `sign.…` is a record of Odoo Enterprise.'],
    },
    {
      name: 'a test',
      text: "self.env.ref('sign.view')\n",
      file: 'addons/bookshop/tests/test_order.py',
      found: ['1:15-1:19 `sign.…` is a record of Odoo Enterprise.'],
    },
    {
      name: 'both editions had it, and no series',
      text: '<field ref="pos_loyalty.view" />\n',
      file: 'addons/bookshop/views/order.xml',
      found: ['1:13-1:24 `pos_loyalty.…` may be a record of Odoo Enterprise.'],
    },
  ],
});
