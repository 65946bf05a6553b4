import { expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { readGitmodules } from './read.ts';

const read = (text: string) => shown(readGitmodules(text, '.gitmodules'), text);

test('reads submodules with their places', () => {
  const text = `# ours
[core]
	path = no
[submodule "addons/oca/web"]
	path = addons/oca/web/
	url = "git@github.com:OCA/web.git" ; ssh
	branch = 18.0
	shallow = true
[submodule "tools"]
	path = tools
	url = ../tools
`;
  expect(read(text)).toEqual({
    pins: [
      {
        at: '[submodule "addons/oca/web"]',
        repository: 'OCA/web',
        url: ['git@github.com:OCA/web.git', '"git@github.com:OCA/web.git"'],
        path: ['addons/oca/web', 'addons/oca/web/'],
        branch: ['18.0', '18.0'],
        shallow: [true, 'true'],
      },
      { at: '[submodule "tools"]', url: ['../tools', '../tools'], path: ['tools', 'tools'] },
    ],
    mistakes: [],
  });
});

test.each([
  ['[submodule "a"]\n\tpath = a\n', '1:1-1:16 a submodule without `url`'],
  ['[submodule "a"]\n\turl = ../a\n', '1:1-1:16 a submodule without `path`'],
  [
    '[submodule "../a"]\n\turl = b\n\tpath = b\n',
    '1:1-1:19 a submodule whose name leads out of .git/modules',
  ],
  ['[submodule "a"]\n\turl = -u./x\n\tpath = a\n', '2:8-2:13 `url` that begins like an option'],
  ['[submodule "a"]\n\turl = b\n\tpath = a\n\tpath = c\n', '4:9-4:10 `path` a second time'],
  ['[submodule "a"\n', '1:1-1:15 a section that is not closed by ]'],
])('%j', (text, mistake) => {
  expect(read(text).mistakes).toEqual([mistake]);
});
