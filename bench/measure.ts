import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Smallest, middle and largest of a series. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Whole processes, from start to exit, against others that ran in turn with them. */
export interface Comparison {
  /** Milliseconds. */
  readonly time: Spread;
  /** Time by the other's time, run by run: what slows the machine slows both. */
  readonly ratio: Spread;
}

/** Times Node with some arguments against Node with others: A B A B …, after one uncounted run of each. */
export function compare(
  args: readonly string[],
  others: readonly string[],
  runs: number,
): Comparison {
  const pairs = Array.from({ length: runs + 1 }, () => [timeOf(args), timeOf(others)] as const);
  const counted = pairs.slice(1);
  return {
    time: spreadOf(counted.map(([time]) => time)),
    ratio: spreadOf(counted.map(([time, other]) => time / other)),
  };
}

/** Peak resident memory of one run, in MiB. */
export function peakMemory(args: readonly string[]): number {
  const hook = join(import.meta.dirname, 'peak-memory.cjs');
  const { output } = run(['--require', hook, ...args]);
  return Number(output[3]) / 1024;
}

function timeOf(args: readonly string[]): number {
  const start = performance.now();
  run(args);
  return performance.now() - start;
}

/** Runs Node to its end.
 * @throws when that is not a good one: a failed run is no measurement. */
export function run(args: readonly string[]) {
  const result = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (result.status === 0) return result;
  throw new Error(`node ${args.join(' ')} failed:\n${result.stderr}`, { cause: result.error });
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { min: at(0), median: at(Math.floor(sorted.length / 2)), max: at(sorted.length - 1) };
}
