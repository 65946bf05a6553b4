import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { artefact, bareMachine, fakePrograms } from '../test/support.ts';
import { rejected } from './answer.ts';
import type { Reader } from './reader.ts';
import { readers } from './readers.gen.ts';
import { verifyArtefacts } from './verify.ts';

const LAMP = artefact('bin/lamp.sh', '#!/bin/sh', 'true');

/** A reader of *.sh that gives what `answer` gives. */
function readerOf(read: Reader['read'], program: Reader['program'] = 'built-in'): Reader {
  return { id: 'lamp', program, reads: ({ path }) => path.endsWith('.sh'), read };
}

function leftovers(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`stackwright-verify-`));
}

it('gives every artefact a reading, in one order', async () => {
  const artefacts = [artefact('z.bin', ''), LAMP, artefact('a.json', '{}'), artefact('a.md', '#')];

  const { readings, counts } = await verifyArtefacts(artefacts, { search: bareMachine });

  expect(readings.map(({ artefact: path, reader, outcome }) => [path, reader, outcome])).toEqual([
    ['a.json', 'json', 'accepted'],
    ['a.md', 'text', 'accepted'],
    ['bin/lamp.sh', 'shellcheck', 'unknown'],
    ['z.bin', '', 'unknown'],
  ]);
  expect(counts).toEqual({ accepted: 2, rejected: 0, unknown: 2 });
});

it('accepts nothing on a bare machine but what it reads by itself', async () => {
  const builtIn = new Set(
    readers.filter(({ program }) => program === 'built-in').map(({ id }) => id as string),
  );
  const artefacts = [
    'h/edge/nginx/nginx.conf',
    'h/compose.yaml',
    'h/.env.example',
    'h/odoo.conf',
    'dns/example.com.zone',
    'h/backup/a.cron',
    'h/a.sh',
    'h/a.service',
    'h/a.timer',
    'ssh_config',
    'known_hosts',
  ].map((path) => artefact(path, '{}'));

  const { readings } = await verifyArtefacts(artefacts, { search: bareMachine });

  const asked = readings.filter(({ reader }) => !builtIn.has(reader));
  expect(new Set(asked.map(({ artefact: path }) => path)).size).toBe(artefacts.length);
  expect(new Set(asked.map(({ outcome }) => outcome))).toEqual(new Set(['unknown']));
});

it('is unknown when the program hangs', async () => {
  const search = fakePrograms({
    shellcheck:
      '[ "$1" = --version ] && echo "version: 1.0.0" && exit; exec /usr/bin/tail -f /dev/null',
  });

  const { readings } = await verifyArtefacts([LAMP], { search, timeoutMs: 200 });

  expect(readings).toEqual([
    {
      artefact: 'bin/lamp.sh',
      reader: 'shellcheck',
      program: 'shellcheck 1.0.0',
      outcome: 'unknown',
      message: 'shellcheck 1.0.0 gave no answer within 200 ms',
    },
  ]);
});

it.each(['../etc/passwd', '/etc/passwd', 'a//b.sh', 'a/../../b.sh', ''])(
  'writes nothing to the path %j',
  async (path) => {
    const { readings } = await verifyArtefacts([{ ...LAMP, path }]);

    expect(readings).toMatchObject([
      { outcome: 'unknown', message: expect.stringContaining('leaves') },
    ]);
  },
);

it('is unknown where a reader says nothing', async () => {
  const silent = readerOf(() => Promise.resolve([]));

  const { readings } = await verifyArtefacts([LAMP], { readers: [silent] });

  expect(readings).toMatchObject([
    { outcome: 'unknown', message: 'lamp gave no answer for this file.' },
  ]);
});

it('takes control characters out of what programs say, and says where it cut', async () => {
  const loud = readerOf(({ artefacts: [one] }) =>
    Promise.resolve(
      one === undefined ? [] : [rejected(one, `\u001b[2Jred\u0000${'x'.repeat(9_000)}`, 2)],
    ),
  );

  const [reading] = (await verifyArtefacts([LAMP], { readers: [loud] })).readings;

  expect(reading?.message).toMatch(/^\[2Jredx+ … \(cut\)$/);
});

it('throws our own mistakes, with their cause, and leaves no folder', async () => {
  const before = leftovers();
  const cause = new Error('off by one');
  const broken = readerOf(() => Promise.reject(cause));

  await expect(verifyArtefacts([LAMP], { readers: [broken] })).rejects.toMatchObject({ cause });
  expect(leftovers().filter((name) => !before.includes(name))).toEqual([]);
});
