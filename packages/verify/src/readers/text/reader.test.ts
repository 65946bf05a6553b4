import { expect, it } from 'vitest';
import { artefact, outcomesOf, readWith } from '../../../test/support.ts';
import { reader } from './reader.ts';

it('accepts prose, in any script, and the word undefined in code marks', async () => {
  const page = artefact(
    'RUNBOOK.md',
    '# Hafen Büsum ⚓',
    '',
    'Prints `undefined` when the tide is out.',
  );

  expect(await outcomesOf(reader, [page])).toEqual(['RUNBOOK.md accepted']);
});

it.each([
  ['a replacement character', 'one\nt\ufffdo\n', 2],
  ['half of a character', 'one \ud83d\n', 1],
  ['a carriage return', 'one\r\ntwo\r\n', 1],
  ['a control character', 'one\n\u001b[31mtwo\n', 2],
  ['an object where a value was due', 'one\ntwo [object Object]\n', 2],
  ['a missing value', 'the host undefined answers\n', 1],
  ['no line feed at the end', 'one\ntwo', 2],
])('rejects %s, with its line', async (_, text, line) => {
  const [reading] = await readWith(reader, [{ ...artefact('a.md'), text }]);

  expect(reading).toMatchObject({ outcome: 'rejected', line });
});
