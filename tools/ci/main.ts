import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runStep } from './run-step.ts';
import { sum } from './step.ts';
import type { Counts, Step, StepResult } from './step.ts';
import { programs, sources, tests, tree } from './steps.ts';
import { testCounts } from './test-counts.ts';

/**
 * Everything that must hold, in one run: `npm run ci`. A failure stops nothing, so that one run shows all
 * of them. The last line counts tests, and each other step as one.
 */
process.chdir(path.resolve(import.meta.dirname, '../..'));
const inCi = process.env['CI'] === 'true';
const scratch = mkdtempSync(path.join(tmpdir(), 'stackwright-ci-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
const report = path.join(scratch, 'tests.json');

const others = await Promise.all([inOrder([programs]), inOrder(sources)]);
const [tested] = await inOrder([tests(report)]);
const last = await inOrder(tree);

const steps = [...others.flat(), ...last].map(({ outcome }) => one(outcome));
const { passed, failed, skipped } = sum([
  ...steps,
  testCounts(readReport(), tested?.outcome === 'passed'),
]);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

async function inOrder(list: readonly Step[]): Promise<readonly StepResult[]> {
  const results: StepResult[] = [];
  for (const step of list) {
    const result = await runStep(step, { inCi });
    show(result);
    results.push(result);
  }
  return results;
}

function show({ step, outcome, output, milliseconds }: StepResult): void {
  const seconds = (milliseconds / 1000).toFixed(1).padStart(6);
  console.log(`${outcome.padEnd(7)} ${seconds} s  ${step.name}`);
  if (outcome !== 'passed' || step === programs) console.log(indented(output));
}

function indented(output: string): string {
  return output.trimEnd().replaceAll(/^/gm, '    ');
}

function one(outcome: keyof Counts): Counts {
  return { passed: 0, failed: 0, skipped: 0, [outcome]: 1 };
}

function readReport(): string | undefined {
  try {
    return readFileSync(report, 'utf8');
  } catch {
    return undefined;
  }
}
