import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'a comment and a string',
      text: '# from odoo.addons.sign import x\nlogger.info("from odoo.addons.sign import x")\n',
      file: 'addons/bookshop/models/order.py',
    },
    {
      name: 'an addon of the repository',
      text: 'from odoo.addons.helpdesk import models\n',
      file: 'addons/bookshop/models/order.py',
      beside: {
        'addons/helpdesk/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL-3',\n}\n",
      },
    },
    {
      name: "Community's in this series",
      text: 'from odoo.addons.pos_loyalty.models import x\n',
      file: 'addons/bookshop/models/order.py',
      versions: { odoo: '18.0' },
    },
    {
      name: "Odoo's own tree, checked in",
      text: 'from odoo.addons.account_edi_ubl_cii import x\nfrom odoo.addons.sign import y\n',
      file: 'odoo/addons/mail/models/x.py',
      beside: { 'odoo/addons/mail/__manifest__.py': "{'license': 'LGPL-3'}\n" },
    },
  ],
  reject: [
    {
      name: 'plain',
      text: 'from odoo.addons.sign.models import sign_request\n',
      file: 'addons/bookshop/models/order.py',
      versions: { odoo: '18.0' },
      found: ['1:18-1:22 `odoo.addons.sign` is of Odoo Enterprise 18.0.'],
    },
    {
      name: 'by another name',
      text: 'import odoo.addons.web_studio.models as studio\n',
      file: 'addons/bookshop/models/order.py',
      found: ['1:20-1:30 `odoo.addons.web_studio` is of Odoo Enterprise.'],
    },
    {
      name: 'inside a function',
      text: 'def late():\n    from odoo.addons import planning\n',
      file: 'addons/bookshop/models/order.py',
      found: ['2:29-2:37 `odoo.addons.planning` is of Odoo Enterprise.'],
    },
    {
      name: 'one that may fail',
      text: 'try:\n    from odoo.addons.sign import x\nexcept ImportError:\n    x = None\n',
      file: 'addons/bookshop/models/order.py',
      found: ['2:22-2:26 `odoo.addons.sign` is of Odoo Enterprise.'],
    },
    {
      name: 'a test',
      text: 'from odoo.addons.sign.tests.common import Case\n',
      file: 'addons/bookshop/tests/test_order.py',
      found: ['1:18-1:22 `odoo.addons.sign` is of Odoo Enterprise.'],
    },
    {
      name: 'both editions had it, and no series',
      text: 'from odoo.addons.pos_loyalty import models\n',
      file: 'addons/bookshop/models/order.py',
      found: ['1:18-1:29 `pos_loyalty` may be an addon of Odoo Enterprise.'],
    },
  ],
});
