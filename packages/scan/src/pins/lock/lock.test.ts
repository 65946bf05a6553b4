import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shown } from '../testing/shown.ts';
import { formatLock } from './format-lock.ts';
import type { Lock } from './lock.ts';
import { readLock, toLock } from './read-lock.ts';
import { lockSchema } from './schema.ts';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);

const LOCK: Lock = {
  series: '18.0',
  repositories: [
    {
      path: 'addons/oca/web',
      url: 'https://github.com/OCA/web',
      branch: '18.0',
      commit: A,
      modules: ['web_timeline', 'web_responsive'],
    },
    { path: 'addons/oca/queue', url: '../queue', branch: undefined, commit: B, modules: [] },
  ],
};

test('one line a repository, sorted', () => {
  expect(formatLock(LOCK)).toBe(`{
  "lockVersion": 1,
  "repositories": {
    "addons/oca/queue": { "commit": "${B}", "modules": [], "url": "../queue" },
    "addons/oca/web": { "branch": "18.0", "commit": "${A}", "modules": ["web_responsive", "web_timeline"], "url": "https://github.com/OCA/web" }
  },
  "series": "18.0"
}
`);
});

const name = fc.stringMatching(/^[a-z_][a-z0-9_]{0,8}$/);
const repository = fc.record({
  path: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')),
  url: fc.string({ minLength: 1 }),
  branch: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  commit: fc.stringMatching(/^[0-9a-f]{40}$/),
  modules: fc.uniqueArray(name).map((names) => names.toSorted()),
});
const lock = fc.record({
  series: fc.constantFrom('14.0', '18.0'),
  repositories: fc.uniqueArray(repository, { selector: ({ path }) => path }),
});

test('what is written is read again, in whatever order it was given', () => {
  fc.assert(
    fc.property(lock, (lock) => {
      const text = formatLock(lock);
      const read = toLock(readLock(text, 'oca.lock.json'));
      expect(read && formatLock(read)).toBe(text);
      expect(formatLock({ ...lock, repositories: lock.repositories.toReversed() })).toBe(text);
      const byPath = lock.repositories.toSorted((a, b) => (a.path < b.path ? -1 : 1));
      expect(read).toEqual({ ...lock, repositories: byPath });
    }),
  );
});

test('another commit is another line, and only that', () => {
  const moved = LOCK.repositories.map((one, index) => (index === 0 ? { ...one, commit: B } : one));
  const [before, after] = [LOCK, { ...LOCK, repositories: moved }].map((one) =>
    formatLock(one).split('\n'),
  );
  expect(before?.filter((line, index) => line !== after?.[index])).toHaveLength(1);
});

const web = (rest: string) =>
  `{"lockVersion": 1, "series": "18.0", "repositories": {"web": ${rest}}}`;

test.each([
  [
    web('{}'),
    [
      '1:62-1:64 web without `commit`',
      '1:62-1:64 web without `modules`',
      '1:62-1:64 web without `url`',
    ],
  ],
  [web(`{"commit": "HEAD", "modules": [], "url": "x"}`), ['1:73-1:79 commit that is not exact']],
  [
    web(`{"commit": "${A.slice(0, 12)}", "modules": [], "url": "x"}`),
    ['1:73-1:87 commit that is not exact'],
  ],
  [web(`{"commit": null, "modules": [], "url": "x"}`), ['1:73-1:77 commit of the wrong kind']],
  [
    web(`{"commit": "${A}", "modules": [], "url": "x", "tier": 1}`),
    ['1:144-1:150 an unknown key `tier`'],
  ],
  [
    '{"lockVersion": 2, "series": "18.0", "repositories": {}}',
    ['1:17-1:18 a version of the format that is not known here'],
  ],
  [
    '{"lockVersion": 1, "series": "18", "repositories": {}}',
    ['1:30-1:34 series that is not exact'],
  ],
  ['[]', ['1:1-1:3 the lock of the wrong kind']],
  ['{', ['1:2-1:2 the text ends where a string should stand']],
])('%j', (text, mistakes) => {
  const file = readLock(text, 'oca.lock.json');
  expect(shown(file, text).mistakes).toEqual(mistakes);
  expect(toLock(file)).toBeUndefined();
});

test.each(['../web', '/web', 'a/../b', './a', 'a//b', 'a/', '', 'a\\b', 'a\u0000'])(
  '%j is no folder',
  (path) => {
    const text = formatLock({
      ...LOCK,
      repositories: LOCK.repositories.map((one) => ({ ...one, path })).slice(0, 1),
    });
    expect(readLock(text, 'oca.lock.json').mistakes.map(({ what }) => what)).toEqual([
      'a folder that is no relative path',
    ]);
  },
);

test.each(['web', 'addons/oca/web', '.addons/web', 'a..b', 'a b/ü'])('%j is one', (path) => {
  const text = formatLock({
    ...LOCK,
    repositories: LOCK.repositories.map((one) => ({ ...one, path })).slice(0, 1),
  });
  expect(readLock(text, 'oca.lock.json').mistakes).toEqual([]);
});

test('the schema is one', () => {
  expect(new Ajv2020({ strict: true }).validateSchema(lockSchema)).toBe(true);
});
