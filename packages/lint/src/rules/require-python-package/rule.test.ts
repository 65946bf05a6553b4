import { testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: WEB_LOCK,
      beside: {
        'requirements.txt': `ink-press==2.1
paper-mill>=1
`,
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'external_dependencies': {'python': ['paper_mill']}}" }
`,
      },
    },
    {
      name: 'no requirements to be seen',
      text: WEB_LOCK,
      beside: {
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'external_dependencies': {'python': ['paper_mill']}}" }
`,
      },
    },
    {
      name: 'what Odoo needs itself',
      text: WEB_LOCK,
      beside: {
        'requirements.txt': `ink-press==2.1
`,
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'external_dependencies': {'python': ['xlrd>=1', 'ldap']}}" }
`,
      },
    },
    {
      name: 'the requirements of all checkouts',
      text: WEB_LOCK,
      beside: {
        Dockerfile: `FROM odoo:18.0
RUN cat addons/*/requirements.txt | xargs pip install
`,
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'external_dependencies': {'python': ['paper_mill']}}" }
`,
      },
    },
  ],
  reject: [
    {
      name: 'a Dockerfile without it',
      text: WEB_LOCK,
      beside: {
        Dockerfile: `FROM odoo:18.0
RUN pip install ink-press
`,
        'git-facts.yaml': `checkouts:
  addons/web:
    modules: { web_responsive: "{'name': 'New', 'version': '18.0.1.0.0', 'external_dependencies': {'python': ['paper_mill', 'yaml']}}" }
`,
      },
      found: [
        '8:19-8:35 `web_responsive` needs the Python package `paper_mill`, and no requirement file or Dockerfile installs it.',
        '8:19-8:35 `web_responsive` needs the Python package `yaml`, and no requirement file or Dockerfile installs it.',
      ],
    },
  ],
});
