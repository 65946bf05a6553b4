import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'Community only',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['base', 'sale'],\n}\n",
    },
    {
      name: 'a theme that excludes Enterprise',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'excludes': ['web_enterprise'],\n}\n",
    },
    {
      name: 'not installable',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['account_asset'],\n    'installable': False,\n}\n",
    },
    {
      name: 'an addon of the repository',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['helpdesk'],\n}\n",
      beside: {
        'addons/helpdesk/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'AGPL-3',\n}\n",
      },
    },
    {
      name: "Community's in this series",
      text: "{\n    'name': 'Bookshop',\n    'version': '17.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['pos_loyalty'],\n}\n",
    },
    {
      name: 'a comment',
      text: "{\n    # 'depends': ['account_asset'],\n    'version': '18.0.1.0.0',\n    'depends': ['sale'],  # not sign\n}\n",
    },
    {
      name: "OCA's own names",
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['helpdesk_mgmt', 'account_asset_management', 'payroll'],\n}\n",
    },
    {
      name: 'a chain that ends at one that cannot be installed',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['bookshop_till'],\n}\n",
      beside: {
        'addons/bookshop_till/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['sign'],\n    'installable': False,\n}\n",
      },
    },
  ],
  reject: [
    {
      name: 'one of Enterprise',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['sale', 'account_asset'],\n}\n",
      found: ['6:25-6:40 `bookshop` needs Odoo Enterprise 18.0: bookshop → account_asset.'],
    },
    {
      name: 'as a tuple, in pieces, behind comments',
      text: "{\n    'version': '18.0.1.0.0',\n    'depends': (\n        'sale',  # of course\n        'web_' 'studio',\n        u\"sign\",\n    ),\n}\n",
      found: [
        '5:9-5:24 `bookshop` needs Odoo Enterprise 18.0: bookshop → web_studio.',
        '6:9-6:16 `bookshop` needs Odoo Enterprise 18.0: bookshop → sign.',
      ],
    },
    {
      name: 'through two others',
      text: "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['bookshop_till'],\n}\n",
      beside: {
        'addons/bookshop_till/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['bookshop_cash'],\n}\n",
        'addons/bookshop_cash/__manifest__.py':
          "{\n    'name': 'Bookshop',\n    'version': '18.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['account_accountant'],\n}\n",
      },
      found: [
        '6:17-6:32 `bookshop` needs Odoo Enterprise 18.0: bookshop → bookshop_till → bookshop_cash → account_accountant.',
        '6:17-6:37 `bookshop_cash` needs Odoo Enterprise 18.0: bookshop_cash → account_accountant.',
        '6:17-6:32 `bookshop_till` needs Odoo Enterprise 18.0: bookshop_till → bookshop_cash → account_accountant.',
      ],
    },
    {
      name: 'without a series: Community never had it',
      text: "{'depends': ['web_studio']}\n",
      found: ['1:14-1:26 `bookshop` needs Odoo Enterprise: bookshop → web_studio.'],
    },
    {
      name: 'without a series: both editions had it',
      text: "{'depends': ['pos_loyalty']}\n",
      found: ['1:14-1:27 bookshop → pos_loyalty may need Odoo Enterprise.'],
    },
    {
      name: "the declared series counts, not the addon's",
      text: "{\n    'name': 'Bookshop',\n    'version': '17.0.1.0.0',\n    'author': 'Bookshop',\n    'license': 'LGPL-3',\n    'depends': ['sale_commission'],\n}\n",
      versions: { odoo: '18.0' },
      found: ['6:17-6:34 `bookshop` needs Odoo Enterprise 18.0: bookshop → sale_commission.'],
    },
  ],
});
