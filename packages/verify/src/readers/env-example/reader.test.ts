import { describeWith } from '@stackwright/testkit';
import { expect, it } from 'vitest';
import { artefact, bareMachine, outcomesOf, readWith } from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { reader } from './reader.ts';

const PATH = 'harbour/production/.env.example';

describeWith('docker-compose', await findPrograms('docker-compose'), 'env-example', () => {
  it('accepts names without values', async () => {
    const example = artefact(PATH, '# The lamp', 'LAMP_TOKEN=', '', 'TIDE_2=');

    expect(await outcomesOf(reader, [example])).toEqual([`${PATH} accepted`]);
  });

  it.each([
    ['a value', 'LAMP_TOKEN=anything', 'LAMP_TOKEN has a value'],
    ['a name without an equals sign', 'LAMP_TOKEN', 'neither NAME='],
    ['a name that no shell takes', 'LAMP-TOKEN=', 'neither NAME='],
  ])('rejects %s, with its line', async (_, line, message) => {
    const [reading] = await readWith(reader, [artefact(PATH, 'TIDE=', line)]);

    expect(reading).toMatchObject({ outcome: 'rejected', line: 2 });
    expect(reading?.message).toContain(message);
  });
});

it('is unknown without its program', async () => {
  const [reading] = await readWith(reader, [artefact(PATH, 'TIDE=')], { search: bareMachine });

  expect(reading).toMatchObject({ outcome: 'unknown', program: '' });
});
