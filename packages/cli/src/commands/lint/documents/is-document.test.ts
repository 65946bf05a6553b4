import { expect, test } from 'vitest';
import { isDocument } from './is-document.ts';

test.each([
  ['README.md', true],
  ['docs/infra/kiln.markdown', true],
  ['docs/kiln.rst', true],
  ['ops/handover.txt', true],
  ['HANDOVER.txt', true],
  ['Readme.TXT', true],
  ['requirements.txt', false],
  ['docs/requirements.txt', false],
  ['robots.txt', false],
  ['addons/clay/static/notes/glaze.txt', false],
  ['LICENSE.txt', false],
  ['node_modules/clay/README.md', false],
  ['infra.yaml', false],
  ['README', false],
])('%s: %s', (path, expected) => {
  expect(isDocument(path)).toBe(expected);
});
