import { expect, test } from 'vitest';
import { placedPins, questionsOf } from './pin-tree.ts';
import { readPins } from './read-pins.ts';

const SHA = '0123456789abcdef0123456789abcdef01234567';

function aggregate(file: string, path: string, ref: string) {
  const text = `${path}:\n  remotes: { oca: https://github.com/OCA/web }\n  merges: ["oca ${ref}"]\n`;
  return readPins(text, file) ?? expect.fail();
}

test.each([
  ['repos.yaml', './web', ['web']],
  ['odoo/custom/src/repos.yaml', './web/', ['odoo/custom/src/web']],
  ['config/repos.yaml', '../addons/web', ['addons/web']],
  ['repos.yaml', '../web', []],
  ['repos.yaml', '/opt/odoo/web', []],
  ['repos.yaml', '.', []],
])('%s with %s is at %j', (file, path, expected) => {
  expect(placedPins(aggregate(file, path, '18.0')).map((pin) => pin.path?.value)).toEqual(expected);
});

test('git is asked about whole hashes only', () => {
  const files = [aggregate('repos.yaml', './a', SHA), aggregate('repos.yaml', './b', '18.0')];
  expect(questionsOf(files, ['18.0'])).toEqual({
    checkouts: [
      { path: 'a', commits: [SHA] },
      { path: 'b', commits: [] },
    ],
    branches: ['18.0'],
  });
});
