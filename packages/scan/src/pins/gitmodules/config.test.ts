import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from './config.ts';

let folder = '';
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'git-config-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `name\nvalue` of every variable, as `git config -z --list` prints it; undefined where git refuses. */
function git(text: string): readonly string[] | undefined {
  const file = join(folder, 'config');
  writeFileSync(file, text);
  try {
    const out = execFileSync('git', ['config', '-f', file, '-z', '--list'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return out.split('\0').slice(0, -1);
  } catch {
    return undefined;
  }
}

function ours(text: string): readonly string[] | undefined {
  const { entries, mistake } = readConfig(text);
  if (mistake !== undefined) return undefined;
  return entries.map(({ section, subsection, key, value, head }) => {
    const parts =
      head.end === 0 ? [] : [section, ...(subsection === undefined ? [] : [subsection])];
    const name = [...parts, key].join('.');
    return value === undefined ? name : `${name}\n${value}`;
  });
}

test.each([
  ['[submodule "addons/web"]\n\tpath = addons/web\n\turl = ../web\n'],
  ['[submodule "a"] path = b ; c\n'],
  ['[submodule "a \\"b\\" \\\\ c"]\nurl = "a # b" # c\n'],
  ['[submodule.Old]\nPath = x\n'],
  ['[a "b"]\nflag\nother = \n'],
  ['[a]\nlong = one \\\n  two\n'],
  ['[a]\r\nb = c\r\nd = e\\\r\nf\r\n'],
  ['[a]\nb = " c " d "e"  \n'],
  ['[a]\nb = \\t\\n\\b\\"\\\\\n'],
  ['\uFEFF[a]\nb = c\n'],
  ['[a]b=c'],
  ['[a]\nb = c\\'],
  ['[a]\nb = "c\n'],
  ['[a]\nb = \\x\n'],
  ['[a\nb = c\n'],
  ['[a "b]\n'],
  ['[a "b" ]\n'],
  ['[a b]\n'],
  ['[a]\nb c\n'],
  ['[a]\n1b = c\n'],
  ['= c\n'],
])('%j is read as git reads it', (text) => {
  expect(ours(text)).toEqual(git(text));
});

test('so is any text that is nearly such a file', () => {
  const part = fc.constantFrom(
    '[a]',
    '[submodule "x"]',
    '[submodule "x/y.z"]',
    '[s.T]',
    'path',
    'url',
    ' = ',
    '=',
    'key',
    ' ',
    '\n',
    '\n',
    '\n\t',
    '\r\n',
    '"',
    '\\',
    '\\"',
    '\\n',
    '#',
    ';',
    ']',
    '[',
    'v',
    'é',
    '-',
    '\\\n',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
      const text = parts.join('');
      expect([text, ours(text)?.map(spaced)]).toEqual([text, git(text)?.map(spaced)]);
    }),
    { numRuns: 500 },
  );
});

/** Until 2.44 git made a space of a tab inside a value. */
function spaced(entry: string): string {
  return entry.replaceAll('\t', ' ');
}
