import { describeWith } from '@stackwright/testkit';
import { expect, it } from 'vitest';
import { artefact, bareMachine, outcomesOf, readWith } from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { reader } from './reader.ts';

const HARBOUR = [
  'Host harbour quay',
  '  HostName 192.0.2.7',
  '  User keeper',
  '  Port 22',
] as const;

describeWith('ssh', await findPrograms('ssh'), 'ssh-config', () => {
  it('accepts aliases and patterns', async () => {
    const config = artefact('ssh_config', ...HARBOUR, 'Host *', '  StrictHostKeyChecking yes');

    expect(await outcomesOf(reader, [config])).toEqual(['ssh_config accepted']);
  });

  it.each([
    ['an unknown option', '  Colour green', 'Bad configuration option'],
    ['a port that no host has', '  ConnectTimeout soon', 'invalid'],
  ])('rejects %s, with its line', async (_, line, message) => {
    const [reading] = await readWith(reader, [artefact('ssh_config', ...HARBOUR, line)]);

    expect(reading).toMatchObject({ outcome: 'rejected', line: 5 });
    expect(reading?.message).toContain(message);
  });

  it('rejects a mistake that only patterns reach', async () => {
    const [reading] = await readWith(reader, [artefact('ssh_config', 'Host *', '  Colour green')]);

    expect(reading).toMatchObject({ outcome: 'rejected', line: 2 });
  });

  it('runs no command of the file', async () => {
    const config = artefact('ssh_config', 'Match host harbour exec "exit 0"', '  Port 22');

    expect((await readWith(reader, [config]))[0]?.outcome).toBe('unknown');
  });
});

it('is unknown without its program', async () => {
  const [reading] = await readWith(reader, [artefact('ssh_config', ...HARBOUR)], {
    search: bareMachine,
  });

  expect(reading).toMatchObject({ outcome: 'unknown', program: '' });
});
