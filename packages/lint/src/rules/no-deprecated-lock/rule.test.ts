import { testRule, WEB_LOCK } from '../../testing/index.ts';
import { rule } from './rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'what is as it should be',
      text: WEB_LOCK,
    },
    {
      name: 'a lock that says it is in use',
      text: `{ "deprecated": false, "repos": [{ "name": "web", "path": "addons/web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b" }] }
`,
    },
  ],
  reject: [
    {
      name: 'one that still names repositories',
      text: `{ "deprecated": true, "repos": [{ "name": "web", "commit": "4f1c2d3e5a6b7988c0d1e2f3a4b5c6d7e8f90a1b" }] }
`,
      found: ['1:17-1:21 oca.lock.json says that it is deprecated. It still names 1 of them.'],
    },
  ],
});
