import { expect, test } from 'vitest';
import { lintTexts } from '../../testing/index.ts';
import { withoutLogin } from './without-login.ts';

test.each([
  ['git clone https://bot:x@git.example.com/a.git', 'git clone https://git.example.com/a.git'],
  ['http://token@git.example.com/a@b', 'http://git.example.com/a@b'],
  [
    'ssh://git@git.example.com/a and git://u:p@b.example.com/c',
    'ssh://git.example.com/a and git://b.example.com/c',
  ],
  ['git@git.example.com:a/b', 'git@git.example.com:a/b'],
])('%s', (text, expected) => {
  expect(withoutLogin(text)).toBe(expected);
});

test('no rule on pins repeats the login of an address', () => {
  const word = ['quill', 'harbour', '9'].join('-');
  const login = `bot:${word}@git.example.com`;
  const { findings } = lintTexts({
    '.gitmodules': `[submodule "oca/web"]\n\tpath = oca/web\n\turl = http://${login}/OCA/web\n`,
    'requirements.txt': `odoo-addon-a @ git+https://${login}/a@refs/pull/1/head\nodoo-addon-b what https://${login}/b\n`,
    'repos.yaml': `./web:\n  remotes: { o: "https://${login}/web" }\n  merges: [o 18.0]\n  shell_command_after: git pull https://${login}/web\n`,
    'oca.lock.json': `{ "repos": [{ "name": "web", "path": "oca/web", "url": "ftp://${login}/web", "commit": "HEAD" }] }`,
    'deploy.sh': `#!/bin/sh\ngit submodule foreach 'git pull https://${login}/web'\n`,
  });
  const rules = new Set(findings.map(({ rule }) => rule));
  const expected = [
    'no-insecure-repository-address',
    'no-moving-merge',
    'no-unpinned-update',
    'valid-lock-file',
  ];
  expect([...rules]).toEqual(expect.arrayContaining(expected));
  expect(JSON.stringify(findings)).not.toContain(word);
});
