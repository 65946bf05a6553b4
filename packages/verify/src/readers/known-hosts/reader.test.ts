import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeWith } from '@stackwright/testkit';
import { expect, it } from 'vitest';
import {
  artefact,
  bareMachine,
  outcomesOf,
  readWith,
  temporaryFolder,
} from '../../../test/support.ts';
import { findPrograms } from '../../programs.ts';
import { reader } from './reader.ts';

describeWith('ssh-keygen', await findPrograms('ssh-keygen'), 'known-hosts', ({ path }) => {
  function makeKey(): string {
    const file = join(temporaryFolder(), 'key');
    execFileSync(path, ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', file]);
    return readFileSync(`${file}.pub`, 'utf8').trim();
  }

  it('accepts names, addresses with ports, patterns and markers', async () => {
    const key = makeKey();
    const hosts = artefact(
      'known_hosts',
      '# the harbour',
      `harbour.example.com,192.0.2.7 ${key}`,
      `[quay.example.com]:2222 ${key}`,
      `@revoked *.example.com ${key}`,
    );

    expect(await outcomesOf(reader, [hosts])).toEqual(['known_hosts accepted']);
  });

  it('rejects every line whose key is cut, and only those', async () => {
    const key = makeKey();
    const cut = key.slice(0, -20);
    const hosts = artefact(
      'known_hosts',
      `a.example.com ${key}`,
      `b.example.com ${cut}`,
      'c.example.com',
    );

    const readings = await readWith(reader, [hosts]);

    expect(readings.map(({ outcome, line }) => [outcome, line])).toEqual([
      ['rejected', 2],
      ['rejected', 3],
    ]);
  });
});

it('is unknown without its program', async () => {
  const [reading] = await readWith(reader, [artefact('known_hosts')], { search: bareMachine });

  expect(reading).toMatchObject({ outcome: 'unknown', program: '' });
});
