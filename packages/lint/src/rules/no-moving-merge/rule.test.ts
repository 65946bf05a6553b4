import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      file: 'repos.yaml',
      text: `./src/web:
  remotes: { oca: https://github.com/OCA/web }
  merges: [oca 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b]
`,
    },
    {
      name: 'a version',
      file: 'requirements.txt',
      text: `odoo-addon-web-responsive==18.0.1.0.0
`,
    },
    {
      name: 'what the environment fills in',
      file: 'repos.yaml',
      text: `./src/web:
  remotes: { oca: https://github.com/OCA/web }
  merges: [oca $ODOO_VERSION]
`,
    },
  ],
  reject: [
    {
      name: 'a pull request that pip installs',
      file: 'requirements.txt',
      text: `odoo-addon-web-till @ git+https://github.com/OCA/web@refs/pull/7/head#subdirectory=web_till
`,
      found: ['1:54-1:70 OCA/web is taken from the pull request `refs/pull/7/head`.'],
    },
    {
      name: 'branches',
      file: 'repos.yaml',
      text: `./src/web:
  remotes: { oca: https://github.com/OCA/web }
  merges: [oca 18.0]
`,
      beside: {
        'requirements.txt': `odoo-addon-web-till @ git+https://github.com/OCA/web#subdirectory=web_till
`,
      },
      found: [
        '3:12-3:20 OCA/web is taken from what moves: `18.0`.',
        '1:23-1:53 OCA/web is taken from what moves: `the default branch`.',
      ],
    },
  ],
});
