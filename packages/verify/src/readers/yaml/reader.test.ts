import { expect, it } from 'vitest';
import { artefact, outcomesOf, readWith } from '../../../test/support.ts';
import { reader } from './reader.ts';

it('accepts one document or several', async () => {
  const artefacts = [
    artefact('a.yaml', 'pier: 1'),
    artefact('b.yml', '---', 'a: 1', '---', 'b: 2'),
  ];

  expect(await outcomesOf(reader, artefacts)).toEqual(['a.yaml accepted', 'b.yml accepted']);
});

it.each([
  ['a double key', ['pier: 1', 'pier: 2'], 2],
  ['a tab as indentation', ['pier:', '\tlength: 2'], 2],
  ['an unknown tag', ['pier: !wharf 1'], 1],
])('rejects %s, with its line', async (_, lines, line) => {
  const [reading] = await readWith(reader, [artefact('alerts.yaml', ...lines)]);

  expect(reading).toMatchObject({ outcome: 'rejected', line });
});

it('rejects a file without a document', async () => {
  const [reading] = await readWith(reader, [artefact('alerts.yaml')]);

  expect(reading?.outcome).toBe('rejected');
});

it('leaves compose files to their own readers', () => {
  expect(reader.reads(artefact('harbour/compose.yaml'))).toBe(false);
  expect(reader.reads(artefact('harbour/my-compose.yaml'))).toBe(true);
});
