import { describeWith } from '@stackwright/testkit';
import { expect, it } from 'vitest';
import { artefact, bareMachine, outcomesOf, readWith } from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { reader } from './reader.ts';

const PATH = 'harbour/production/odoo.conf';

describeWith('python3', await findPrograms('python3'), 'odoo-conf', () => {
  it('accepts options, comments on lines of their own, and signs that only look like comments', async () => {
    const conf = artefact(
      PATH,
      '; made by hand',
      '[options]',
      '# workers follow from the plan',
      'workers = 5',
      'dbfilter = ^harbour$',
      'addons_path = /mnt/own,',
      '  /mnt/oca/web',
      'smtp_password_hint = a#b;c',
    );

    expect(await outcomesOf(reader, [conf])).toEqual([`${PATH} accepted`]);
  });

  it.each([
    ['a double option', ['[options]', 'workers = 1', 'Workers = 2'], 3, 'already exists'],
    ['a double section', ['[options]', 'workers = 1', '[options]'], 3, 'already exists'],
    ['no section at all', ['workers = 1'], 1, 'no section headers'],
    ['a line that is no option', ['[options]', 'workers'], 2, 'parsing errors'],
    [
      'a comment behind a value',
      ['[options]', 'a = 1', 'workers = 5 # plan'],
      3,
      '"# plan" is part',
    ],
    ['a variable', ['[options]', 'db_host = ${DB_HOST}'], 2, 'does not expand'],
    ['a section that Odoo passes over', ['[options]', 'a = 1', '[queue_job]'], 3, '[queue_job]'],
    ['defaults that Odoo passes over', ['[options]', '[DEFAULT]', 'a = 1'], 2, '[DEFAULT]'],
    ['another section instead', ['[option]', 'workers = 1'], undefined, 'no section [options]'],
  ])('rejects %s', async (_, lines, line, message) => {
    const readings = await readWith(reader, [artefact(PATH, ...lines)]);

    const telling = readings.find((each) => each.message.includes(message));
    expect(telling?.outcome).toBe('rejected');
    expect(telling?.line).toBe(line);
  });
});

it('is unknown without its program', async () => {
  const [reading] = await readWith(reader, [artefact(PATH)], { search: bareMachine });

  expect(reading).toMatchObject({ outcome: 'unknown', program: '' });
});
