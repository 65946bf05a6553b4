import { testRule } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'public repositories',
      text: 'git clone https://github.com/odoo/odoo\ngit clone https://github.com/odoo/design-themes\npip install git+https://github.com/odoo/upgrade-util@master\n',
      file: 'build.sh',
    },
    {
      name: 'a comment',
      text: '# git clone https://github.com/odoo/enterprise\ntrue\n',
      file: 'build.sh',
    },
    {
      name: 'a line that is printed',
      text: 'echo "you have no access to https://github.com/odoo/enterprise"\n',
      file: 'build.sh',
    },
    {
      name: 'a link to a page',
      text: '# x\nsteps: [{ run: "true", with: "https://github.com/odoo/enterprise/pull/12" }]\n',
      file: '.github/workflows/build.yml',
    },
    {
      name: 'a name of a step',
      text: 'steps:\n  - name: Without github.com/odoo/enterprise\n    run: "true"\n',
      file: '.github/workflows/build.yml',
    },
    {
      name: 'a document',
      text: 'Clone https://github.com/odoo/enterprise first.\n',
      file: 'README.md',
    },
    { name: 'a variable without a value', text: 'ODOO_ENTERPRISE_GH_TOKEN=\n', file: '.env' },
    {
      name: "somebody's enterprise",
      text: 'git clone https://github.com/acme-odoo/enterprise\n',
      file: 'build.sh',
    },
  ],
  reject: [
    {
      name: 'a submodule',
      text: '[submodule "enterprise"]\n\turl = git@github.com:odoo/enterprise.git\n',
      file: '.gitmodules',
      found: ['2:23-2:38 odoo/enterprise is a repository for customers of Odoo S.A.'],
    },
    {
      name: 'a clone',
      text: 'git clone --depth 1 https://$TOKEN@github.com/odoo/enterprise ee\n',
      file: 'build.sh',
      found: ['1:47-1:62 odoo/enterprise is a repository for customers of Odoo S.A.'],
    },
    {
      name: 'a checkout',
      text: 'steps:\n  - uses: actions/checkout@v4\n    with:\n      repository: odoo/enterprise\n      token: ${{ secrets.ODOO_ENTERPRISE_GH_TOKEN }}\n',
      file: '.github/workflows/build.yml',
      found: [
        '4:19-4:34 odoo/enterprise is a repository for customers of Odoo S.A.',
        '5:26-5:50 `ODOO_ENTERPRISE_GH_TOKEN` opens the repository of Odoo Enterprise.',
      ],
    },
    {
      name: 'an aggregate',
      text: './enterprise:\n  remotes:\n    odoo: https://github.com/odoo/upgrade.git\n',
      file: 'repos.yaml',
      found: ['3:30-3:42 odoo/upgrade is a repository for customers of Odoo S.A.'],
    },
    {
      name: 'a requirement',
      text: 'git+https://github.com/odoo/enterprise@18.0\n',
      file: 'requirements.txt',
      found: ['1:24-1:39 odoo/enterprise is a repository for customers of Odoo S.A.'],
    },
    {
      name: 'a lock',
      text: '{ "url": "https://github.com/odoo/enterprise" }\n',
      file: 'oca.lock.json',
      found: ['1:30-1:45 odoo/enterprise is a repository for customers of Odoo S.A.'],
    },
    {
      name: 'Python',
      text: 'run(["git", "clone", "https://github.com/odoo/enterprise.git"])\n',
      file: 'tasks.py',
      found: ['1:42-1:57 odoo/enterprise is a repository for customers of Odoo S.A.'],
    },
  ],
});
