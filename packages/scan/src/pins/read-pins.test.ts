import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pinFormatOf, pinReaders, readPins } from './read-pins.ts';

test.each([
  ['.gitmodules', 'gitmodules'],
  ['oca.lock.json', 'oca-lock-json'],
  ['vendor/oca.lock.json', 'oca-lock-json'],
  ['vendor/oca_repos.lock', 'oca-lock-yaml'],
  ['ssot/odoo/oca_lock.yaml', 'oca-lock-yaml'],
  ['odoo/custom/src/repos.yaml', 'git-aggregate'],
  ['oca-aggregate.yml', 'git-aggregate'],
  ['odoo/custom/src/addons.yaml', 'doodba'],
  ['test-requirements.txt', 'requirements'],
  ['requirements-dev.txt', 'requirements'],
  ['package-lock.json', undefined],
  ['addons.yaml', undefined],
  ['docs/oca.lock.json.md', undefined],
])('%s is %s', (file, format) => {
  expect(pinFormatOf(file, '{}')).toBe(format);
});

test('our own lock is known by its text', () => {
  expect(
    readPins('{"lockVersion": 1, "repositories": {}, "series": "18.0"}', 'oca.lock.json'),
  ).toMatchObject({
    format: 'stackwright-lock',
    mistakes: [],
  });
});

/** Pieces that lead deeper into a reader than signs alone do. */
const PIECES = [
  '{',
  '}',
  '[',
  ']',
  '"',
  ':',
  ',',
  '\n',
  ' ',
  '- ',
  '#',
  '\\',
  '=',
  '@',
  '*a',
  '&a',
  '<<: ',
  '\t',
  '\0',
  '\uD800',
  'repos',
  'repositories',
  '"lockVersion":1',
  'commit',
  'null',
  'modules',
  'remotes',
  'merges',
  'oca 18.0',
  '[submodule "x"]',
  'path',
  'url',
  'odoo-addon-x',
  'git+https://',
  '#egg=',
  'a:',
  '---',
];

test.each(Object.entries(pinReaders))('%s reads any text, with places inside of it', (_, read) => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 30 }),
      (parts) => {
        const text = parts.join('');
        const { pins, mistakes } = read(text, 'file');
        for (const { start, end } of [...pins, ...mistakes].map(({ span }) => span)) {
          expect(start.offset).toBeGreaterThanOrEqual(0);
          expect(end.offset).toBeGreaterThanOrEqual(start.offset);
          expect(end.offset).toBeLessThanOrEqual(text.length);
        }
      },
    ),
    { numRuns: 500 },
  );
});
