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
      name: 'a fork beside it',
      file: 'repos.yaml',
      text: `./src/web:
  remotes: { oca: https://github.com/OCA/web, fork: https://github.com/example/web }
  merges: [oca 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b, fork 9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d]
`,
    },
    {
      name: 'a file of another program',
      file: 'repos.yaml',
      text: `repositories:
  - name: bookshop
    url: https://charts.example.com
`,
    },
  ],
  reject: [
    {
      name: 'a merge from a remote that is not there',
      file: 'repos.yaml',
      text: `./src/web:
  remotes: { oca: https://github.com/OCA/web }
  merges: [fork 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b]
`,
      found: ['3:12-3:57 A merge from the remote `fork`, which is not among the remotes.'],
    },
    {
      name: 'two repositories in one directory',
      file: 'repos.yaml',
      text: `./src/oca:
  remotes: { web: https://github.com/OCA/web, tools: https://github.com/OCA/server-tools }
  merges: [web 4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b, tools 9b8a7c6d5e4f30211f2e3d4c5b6a79880a1b2c3d]
`,
      found: ['3:58-3:104 ./src/oca is merged of web and of server-tools.'],
    },
    {
      name: 'Doodba’s list that is none',
      file: 'odoo/custom/src/addons.yaml',
      text: `web: web_responsive
`,
      found: ['1:6-1:20 `web` that is no list.'],
    },
  ],
});
