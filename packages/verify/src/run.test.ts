import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../test/support.ts';
import { runBounded } from './run.ts';

const LIMITS = { timeoutMs: 10_000, outputBytes: 1_000 } as const;
const sh = (script: string, options = {}, limits = {}) =>
  runBounded('/bin/sh', ['-c', script], options, { ...LIMITS, ...limits });

it('gives exit code, output and errors', async () => {
  expect(await sh('cat; echo low >&2; exit 3', { input: 'tide' })).toEqual({
    status: 'exited',
    code: 3,
    stdout: 'tide',
    stderr: 'low\n',
  });
});

it('hands nothing of the caller’s environment on', async () => {
  const result = await sh('echo "${HOME-none} ${TIDE-none}"', { env: { TIDE: 'high' } });

  expect(result).toMatchObject({ stdout: 'none high\n' });
});

it('ends what takes too long, and what that has started', async () => {
  const file = join(temporaryFolder(), 'child');
  const script = `tail -f /dev/null & echo $! > ${file}; wait`;

  const result = await sh(script, { env: { PATH: '/usr/bin:/bin' } }, { timeoutMs: 500 });

  expect(result).toEqual({ status: 'failed', reason: 'gave no answer within 500 ms' });
  const child = readFileSync(file, 'utf8').trim();
  // A zombie that nobody has waited for yet is as dead as one that is gone.
  expect(stateOf(child)).toMatch(/^(?:gone|Z|X)$/);
});

function stateOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.[0] ?? 'gone';
  } catch {
    return 'gone';
  }
}

it('ends what writes too much', async () => {
  const result = await sh('while :; do echo tide; done');

  expect(result).toEqual({ status: 'failed', reason: 'wrote more than 1000 bytes' });
});

it('names the signal that ended a program', async () => {
  expect(await sh('kill -9 $$')).toEqual({ status: 'failed', reason: 'was ended by SIGKILL' });
});

it('tells of a program that cannot be started', async () => {
  const result = await runBounded('/nonexistent/lamp', [], {}, LIMITS);

  expect(result).toMatchObject({ status: 'failed', reason: expect.stringContaining('ENOENT') });
});

it('survives a program that does not read its input', async () => {
  const result = await sh('exit 0', { input: 'x'.repeat(1_000_000) });

  expect(result).toMatchObject({ status: 'exited', code: 0 });
});

it('starts nothing after an interruption', async () => {
  expect(await sh('echo tide', {}, { signal: AbortSignal.abort() })).toEqual({
    status: 'failed',
    reason: 'interrupted',
  });
});
