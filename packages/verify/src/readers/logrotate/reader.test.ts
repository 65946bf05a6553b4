import { describeWith } from '@stackwright/testkit';
import { expect, it } from 'vitest';
import { artefact, bareMachine, outcomesOf, readWith } from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { reader } from './reader.ts';

const PATH = 'harbour/edge/logrotate.conf';
const GOOD = ['/var/log/harbour/*.log {', '    daily', '    rotate 7', '    missingok', '}'];

describeWith('logrotate', await findPrograms('logrotate'), 'logrotate', () => {
  it('accepts a file that rotates', async () => {
    expect(await outcomesOf(reader, [artefact(PATH, ...GOOD)])).toEqual([`${PATH} accepted`]);
  });

  it.each([
    ['an option that logrotate does not know', '    often', 'often'],
    ['a number that is none', '    rotate many', 'rotate'],
  ])('rejects %s, with its line', async (_, line, message) => {
    const [open = '', ...rest] = GOOD;

    const [reading] = await readWith(reader, [artefact(PATH, open, line, ...rest)]);

    expect(reading).toMatchObject({ outcome: 'rejected', line: 2 });
    expect(reading?.message).toContain(message);
  });
});

it('is unknown without its program', async () => {
  const [reading] = await readWith(reader, [artefact(PATH, ...GOOD)], { search: bareMachine });

  expect(reading).toMatchObject({ outcome: 'unknown', program: '' });
});
