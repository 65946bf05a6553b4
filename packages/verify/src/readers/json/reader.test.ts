import { expect, it } from 'vitest';
import { artefact, outcomesOf, readWith } from '../../../test/support.ts';
import { reader } from './reader.ts';

it('accepts JSON', async () => {
  expect(await outcomesOf(reader, [artefact('manifest.json', '{"piers": [1, 2]}')])).toEqual([
    'manifest.json accepted',
  ]);
});

it.each([
  ['a trailing comma', ['{', '  "piers": 2,', '}'], 3],
  ['a cut file', ['{', '  "piers": 2'], 3],
  ['two values', ['{}', '{}'], 2],
])('rejects %s, with its line', async (_, lines, line) => {
  const [reading] = await readWith(reader, [artefact('dns/example.com.json', ...lines)]);

  expect(reading).toMatchObject({ outcome: 'rejected', line, program: 'built-in' });
});

it('reads *.json alone', () => {
  expect(reader.reads(artefact('a/b.json'))).toBe(true);
  expect(reader.reads(artefact('a/b.jsonc'))).toBe(false);
});
