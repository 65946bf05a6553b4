import { describeWith } from '@stackwright/testkit';
import { expect, it } from 'vitest';
import { artefact, bareMachine, outcomesOf, readWith } from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { reader } from './reader.ts';

const HARBOUR = [
  '[submodule "harbour"]',
  '\tpath = addons/harbour',
  '\turl = "https://git.example.com/h"',
];

describeWith('git', await findPrograms('git'), 'gitmodules', () => {
  it('accepts submodules with path and address', async () => {
    const files = [artefact('oca/gitmodules', ...HARBOUR), artefact('.gitmodules', ...HARBOUR)];
    expect(await outcomesOf(reader, files)).toEqual([
      '.gitmodules accepted',
      'oca/gitmodules accepted',
    ]);
  });

  it('rejects what git cannot read, with its line', async () => {
    const [reading] = await readWith(reader, [
      artefact('gitmodules', ...HARBOUR, '[submodule "quay'),
    ]);
    expect(reading).toMatchObject({ outcome: 'rejected', line: 4 });
    expect(reading?.message).toContain('bad config');
  });

  it.each([
    ['a submodule without address', HARBOUR.slice(0, 2), 'the submodule "harbour" has no url'],
    ['a file of another kind', ['[core]', '\tbare = true'], 'it names no submodule'],
  ])('rejects %s', async (_, lines, message) => {
    const [reading] = await readWith(reader, [artefact('gitmodules', ...lines)]);
    expect(reading).toMatchObject({ outcome: 'rejected', message });
  });
});

it('is unknown without its program', async () => {
  const [reading] = await readWith(reader, [artefact('gitmodules', ...HARBOUR)], {
    search: bareMachine,
  });
  expect(reading).toMatchObject({ outcome: 'unknown', program: '' });
});
