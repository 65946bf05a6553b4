import { describe, expect, test } from 'vitest';
import { runStep } from './run-step.ts';
import type { Step } from './step.ts';

function node(code: string, parts: Partial<Step> = {}): Step {
  return { name: 'step', command: process.execPath, words: ['-e', code], minutes: 1, ...parts };
}

describe('runStep', () => {
  test.each([
    ['passed', 0, undefined, true],
    ['failed', 1, undefined, false],
    ['failed', 3, undefined, false],
    ['skipped', 3, 3, false],
    ['failed', 3, 3, true],
    ['failed', 1, 3, false],
  ] as const)(
    '%s for exit %i when %s means unchecked, in CI: %s',
    async (outcome, code, unchecked, inCi) => {
      const step = node(`process.exit(${code})`, unchecked === undefined ? {} : { unchecked });
      expect((await runStep(step, { inCi })).outcome).toBe(outcome);
    },
  );

  test('keeps what was printed on both streams', async () => {
    const { output } = await runStep(node('console.log("a"); console.error("b")'), { inCi: true });
    expect(output.split('\n').toSorted()).toEqual(['', 'a', 'b']);
  });

  test('ends a program that takes too long, and what it started', async () => {
    const code = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });setInterval(() => {}, 1000);`;
    const { outcome, output } = await runStep(node(code, { minutes: 0.01 }), { inCi: true });
    expect(outcome).toBe('failed');
    expect(output).toContain('longer than 0.01 minutes');
  });

  test('a program that is not there has failed', async () => {
    const { outcome, output } = await runStep(node('', { command: '/nowhere/at/all' }), {
      inCi: true,
    });
    expect(outcome).toBe('failed');
    expect(output).toContain('ENOENT');
  });
});
