import { spawn } from 'node:child_process';
import type { Step, StepResult } from './step.ts';

/**
 * Runs a step to its end or to its time limit. Never rejects: a program that cannot be started is a
 * failed step.
 */
export function runStep(step: Step, { inCi }: { readonly inCi: boolean }): Promise<StepResult> {
  const started = performance.now();
  const chunks: string[] = [];
  // A group of its own, so that what the program started ends with it.
  const child = spawn(step.command, step.words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
  }
  const timer = setTimeout(() => {
    chunks.push(`\nended: it took longer than ${step.minutes} minutes\n`);
    endGroup(child.pid);
  }, step.minutes * 60_000);

  return new Promise((resolve) => {
    const finish = (code: number | null): void => {
      clearTimeout(timer);
      const outcome = outcomeOf(step, code, inCi);
      const output = chunks.join('');
      resolve({ step, outcome, output, milliseconds: performance.now() - started });
    };
    child.on('error', (error) => {
      chunks.push(`${error.message}\n`);
      finish(null);
    });
    child.on('close', finish);
  });
}

function outcomeOf(step: Step, code: number | null, inCi: boolean): StepResult['outcome'] {
  if (code === 0) return 'passed';
  return code !== null && code === step.unchecked && !inCi ? 'skipped' : 'failed';
}

function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in this moment.
  }
}
