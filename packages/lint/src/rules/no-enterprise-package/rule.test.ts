import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'packages of Community',
      text: 'FROM odoo:18.0\nADD https://nightly.odoo.com/18.0/nightly/deb/odoo_18.0.latest_all.deb /tmp/\n',
      file: 'Dockerfile',
    },
    {
      name: 'OCA on PyPI',
      text: 'odoo-addon-web-responsive\nodoo-addon-account-asset-management==18.0.1.0.0\n',
      file: 'requirements.txt',
    },
    { name: "another program's", text: 'image: gitlab/gitlab-ee:17.1\n', file: 'deploy.yaml' },
    { name: 'a comment', text: '# odoo_18.0+e.latest_all.deb\ntrue\n', file: 'build.sh' },
  ],
  reject: [
    {
      name: 'a package',
      text: 'dpkg -i odoo_18.0+e.20250101_all.deb\n',
      file: 'build.sh',
      found: ['1:9-1:37 odoo_18.0+e.20250101_all.deb is Odoo Enterprise.'],
    },
    {
      name: 'an archive',
      text: '# odoo\nunzip enterprise-18.0-latest.zip -d /mnt/ee\n',
      file: 'build.sh',
      found: ['2:7-2:33 enterprise-18.0-latest.zip is Odoo Enterprise.'],
    },
    {
      name: 'an image',
      text: 'services:\n  erp:\n    image: registry.example.com/acme/odoo-enterprise:18.0\n',
      file: 'deploy.yaml',
      found: ['3:12-3:58 registry.example.com/acme/odoo-enterprise:18.0 is Odoo Enterprise.'],
    },
    {
      name: 'a base',
      text: 'FROM registry.example.com/odoo-ee:18.0\n',
      file: 'Dockerfile',
      found: ['1:6-1:39 registry.example.com/odoo-ee:18.0 is Odoo Enterprise.'],
    },
    {
      name: 'a requirement',
      text: 'odoo-enterprise==18.0\n',
      file: 'requirements.txt',
      found: ['1:1-1:16 odoo-enterprise is Odoo Enterprise.'],
    },
  ],
});
