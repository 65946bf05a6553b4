import { describeWith } from '@stackwright/testkit';
import { expect, it } from 'vitest';
import { artefact, bareMachine, outcomesOf, readWith } from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { reader } from './reader.ts';

const PATH = 'harbour/backup/stackwright.cron';

describeWith('crontab', await findPrograms('crontab'), 'crontab', () => {
  it('accepts a system crontab', async () => {
    const jobs = artefact(
      PATH,
      '# tides',
      'CRON_TZ=UTC',
      'MAILTO=""',
      '',
      '*/5 2 * jan mon-fri keeper flock -n /run/lock/tide tide --out "a%%b"',
      '@daily root /usr/local/bin/lamp',
    );

    expect(await outcomesOf(reader, [jobs])).toEqual([`${PATH} accepted`]);
  });

  it.each([
    ['a minute that no clock has', '61 2 * * * keeper lamp', 'bad minute'],
    ['a day that no week has', '0 2 * * fry keeper lamp', 'bad day-of-week'],
    ['a nickname that cron does not know', '@nightly keeper lamp', 'bad time specifier'],
    ['a job without a user', '0 2 * * * /usr/local/bin/lamp', 'is no user name'],
    ['a user without a job', '0 2 * * * keeper', 'no command'],
    ['a line of prose', 'every night', 'neither a variable nor a time'],
  ])('rejects %s, with its line', async (_, line, message) => {
    const [reading] = await readWith(reader, [artefact(PATH, '# tides', 'A=1', line)]);

    expect(reading).toMatchObject({ outcome: 'rejected', line: 3 });
    expect(reading?.message).toContain(message);
  });

  it('rejects a file whose last line cron would drop', async () => {
    const cut = { ...artefact(PATH), text: '0 2 * * * keeper lamp' };

    expect(await outcomesOf(reader, [cut])).toEqual([expect.stringContaining('missing newline')]);
  });
});

it('is unknown without its program', async () => {
  const jobs = artefact(PATH, '0 2 * * * keeper lamp');

  const [reading] = await readWith(reader, [jobs], { search: bareMachine });

  expect(reading).toMatchObject({ outcome: 'unknown', program: '' });
});

it('reads *.cron and the folder cron.d', () => {
  expect(reader.reads(artefact('harbour/cron.d/lamp'))).toBe(true);
  expect(reader.reads(artefact('harbour/cron.d/README.md'))).toBe(false);
});
