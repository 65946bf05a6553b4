import { expect, test } from 'vitest';
import { readGitAggregate } from '../git-aggregate/read.ts';
import { shown } from '../testing/shown.ts';
import { autoCloned, readDoodba } from './read.ts';

const ADDONS = `server-tools: [base_*, auditlog]
private: ["*"]
odoo/addons: ["*"]
---
ONLY: { DOODBA_ENVIRONMENT: [prod] }
ENV: { DEFAULT_REPO_PATTERN: "https://github.com/example/{}.git" }
web:
  - web_responsive
own: broken
`;

test('reads every document', () => {
  expect(shown(readDoodba(ADDONS, 'addons.yaml'), ADDONS)).toEqual({
    pins: [
      {
        at: 'server-tools',
        repository: 'OCA/server-tools',
        path: ['server-tools', 'server-tools'],
        modules: [
          ['base_*', 'base_*'],
          ['auditlog', 'auditlog'],
        ],
      },
      {
        at: 'web',
        repository: 'example/web',
        path: ['web', 'web'],
        modules: [['web_responsive', 'web_responsive']],
      },
    ],
    mistakes: ['9:6-9:12 `own` that is no list'],
  });
});

test('what repos.yaml does not declare is cloned by itself', () => {
  const repos = readGitAggregate(
    './server-tools:\n  remotes: { oca: https://github.com/OCA/server-tools }\n  merges: [oca 18.0]\n',
    'repos.yaml',
  );
  const names = (pins: ReturnType<typeof autoCloned>) => pins.map(({ path }) => path?.value);
  const addons = readDoodba(ADDONS, 'addons.yaml');
  expect(names(autoCloned(addons, repos))).toEqual(['web']);
  expect(names(autoCloned(addons, undefined))).toEqual(['server-tools', 'web']);
});
