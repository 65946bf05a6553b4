import { expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { readGitAggregate } from './read.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';
const read = (text: string) => shown(readGitAggregate(text, 'repos.yaml'), text);

test('reads one pin a merge', () => {
  const text = `./server-tools:
  defaults: { depth: $DEPTH }
  remotes:
    oca: https://github.com/OCA/server-tools.git
    own: git@github.com:example/server-tools.git
  target: own 18.0
  merges:
    - oca ${SHA}
    - oca 18.0
    - { remote: own, ref: refs/pull/7/head, depth: 10 }
    - oca $SERIES
  shell_command_after: make patch
./web:
  remotes: { oca: "https://github.com/$OWNER/web" }
  merges: [oca 18.0]
  shell_command_after: [git pull, ./fix]
`;
  const tools = { path: ['./server-tools', './server-tools'], shallow: [true, '$DEPTH'] };
  const oca = {
    repository: 'OCA/server-tools',
    url: ['https://github.com/OCA/server-tools.git', 'https://github.com/OCA/server-tools.git'],
  };
  const own = 'git@github.com:example/server-tools.git';
  expect(read(text)).toEqual({
    pins: [
      { ...tools, ...oca, at: `oca ${SHA}`, ref: [SHA, `oca ${SHA}`], commit: [SHA, `oca ${SHA}`] },
      { ...tools, ...oca, at: 'oca 18.0', ref: ['18.0', 'oca 18.0'], branch: ['18.0', 'oca 18.0'] },
      {
        ...tools,
        at: 'refs/pull/7/head',
        repository: 'example/server-tools',
        url: [own, own],
        ref: ['refs/pull/7/head', 'refs/pull/7/head'],
        shallow: [true, '10'],
      },
      { ...tools, ...oca, at: 'oca $SERIES', ref: ['$SERIES', 'oca $SERIES'] },
      {
        at: 'oca 18.0',
        url: ['https://github.com/$OWNER/web', '"https://github.com/$OWNER/web"'],
        path: ['./web', './web'],
        ref: ['18.0', 'oca 18.0'],
        branch: ['18.0', 'oca 18.0'],
      },
    ],
    mistakes: [],
  });
  const commands = readGitAggregate(text, 'repos.yaml').commands.map(({ value }) => value);
  expect(commands).toEqual(['make patch', 'git pull', './fix']);
});

const one = (rest: string) => `./web:\n  remotes: { oca: https://github.com/OCA/web }\n${rest}`;

test.each([
  [
    one('  merges:\n    - oca server-tools 18.0\n'),
    '4:7-4:28 a merge of 3 parts: `oca server-tools 18.0`',
  ],
  [one('  merges:\n    - oca  18.0\n'), '4:7-4:16 a merge of 3 parts: `oca  18.0`'],
  [one('  merges:\n    - oca\n'), '4:7-4:10 a merge of 1 part: `oca`'],
  [one('  merges: [18.0]\n'), '3:12-3:16 a merge that is no text'],
  [one('  merges: [{remote: oca}]\n'), '3:12-3:25 a merge without `remote` or `ref`'],
  [
    one('  merges: [own 18.0]\n'),
    '3:12-3:20 a merge from the remote `own`, which is not among the remotes',
  ],
  [one('  merges: []\n'), '3:11-3:13 no merge is given'],
  [one(''), '1:1-1:6 `merges` is missing'],
  [one('  merges: [oca 18.0]\n  target: a b c\n'), '4:11-4:16 a target of 3 parts'],
  [
    one('  merges: [oca 18.0]\n  target: own 18.0\n'),
    '4:11-4:19 a target on the remote `own`, which is not among the remotes',
  ],
  ['./web:\n  merges: []\n', '1:1-1:6 `remotes` is missing'],
  ['./web:\n  remotes: {}\n  merges: [oca 18.0]\n', '2:12-2:14 no remote is given'],
  ['- ./web\n', '1:1-2:1 no map of directories'],
  ['a: {\n', '2:1-2:1 Flow map in block collection must be sufficiently indented and end with a }'],
])('%j', (text, mistake) => {
  expect(read(text).mistakes).toContain(mistake);
});

test.each(['', '# nothing\n', 'null\n'])('%j has no repositories', (text) => {
  expect(read(text)).toEqual({ pins: [], mistakes: [] });
});
