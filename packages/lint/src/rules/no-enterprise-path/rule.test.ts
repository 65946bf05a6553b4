import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'own addons',
      text: 'FROM odoo:18.0\nCOPY addons /mnt/extra-addons\n# COPY enterprise /mnt/enterprise\n',
      file: 'Dockerfile',
    },
    {
      name: 'a program that is not Odoo',
      text: 'FROM golang:1.24\nCOPY enterprise /src/enterprise\n',
      file: 'Dockerfile',
    },
    {
      name: 'an addon with the word in its name',
      text: '[options]\naddons_path = /mnt/enterprise_bridge,/mnt/oca/web\ndb_name = odoo\n',
      file: 'odoo.conf',
    },
    {
      name: 'a bridge that is mounted',
      text: 'services:\n  odoo:\n    volumes:\n      - ./ipai_enterprise_bridge:/mnt/extra-addons/ipai_enterprise_bridge\n',
      file: 'deploy.yaml',
    },
  ],
  reject: [
    {
      name: 'a copy',
      text: 'FROM odoo:18.0\nCOPY --chown=odoo ./docker/enterprise /opt/ee\n',
      file: 'Dockerfile',
      found: ['2:19-2:38 ./docker/enterprise is where Enterprise code lies.'],
    },
    {
      name: 'a volume',
      text: 'services:\n  odoo:\n    volumes:\n      - ./ee:/mnt/enterprise:ro\n',
      file: 'deploy.yaml',
      found: ['4:14-4:29 /mnt/enterprise is where Enterprise code lies.'],
    },
    {
      name: 'an option',
      text: '[options]\naddons_path = /mnt/extra-addons,\n    /opt/odoo/enterprise\ndb_name = odoo\n',
      file: 'odoo.conf',
      found: ['3:5-3:25 /opt/odoo/enterprise is where Enterprise code lies.'],
    },
    {
      name: 'an argument',
      text: 'exec odoo --addons-path=/mnt/extra-addons,/mnt/odoo-enterprise\n',
      file: 'run.sh',
      found: ['1:43-1:63 /mnt/odoo-enterprise is where Enterprise code lies.'],
    },
    {
      name: 'a variable',
      text: 'ODOO_ADDONS_PATH=/mnt/enterprise-addons,/mnt/oca\n',
      file: '.env',
      found: ['1:18-1:40 /mnt/enterprise-addons is where Enterprise code lies.'],
    },
    {
      name: 'a submodule',
      text: '[submodule "odoo-ee"]\n\tpath = odoo/enterprise\n\turl = git@git.example.com:acme/ee.git\n',
      file: '.gitmodules',
      found: ['2:9-2:24 odoo/enterprise is where Enterprise code lies.'],
    },
  ],
});
