import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A program to run to its end. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Folder that it runs in. */
  readonly cwd?: string;
  /** Default: the one of the bench. */
  readonly env?: Readonly<Record<string, string>>;
  /** Exit codes of a good run; default 0 alone. Linters end with 1 when they found something. */
  readonly codes?: readonly number[];
}

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

/** Node with some arguments. */
export function node(args: readonly string[], cwd?: string): Command {
  return { program: process.execPath, args, ...(cwd !== undefined && { cwd }) };
}

/** Times a command against another one: A B A B …, after one uncounted run of each. */
export function compare(command: Command, other: Command, runs: number): Comparison {
  const [times = [], others = []] = timeInTurn([[command], [other]], runs);
  return against(times, others);
}

/**
 * Times some jobs in turn, A B C A B C …, after one uncounted run of each. The commands of a job run one
 * after another.
 * @returns for each job its times in milliseconds, run by run.
 */
export function timeInTurn(
  jobs: readonly (readonly Command[])[],
  runs: number,
): readonly (readonly number[])[] {
  const rounds = Array.from({ length: runs + 1 }, () => jobs.map(timeOf)).slice(1);
  return jobs.map((_, job) => rounds.map((times) => times[job] ?? Number.NaN));
}

/** A series against the one that was timed in turn with it. */
export function against(times: readonly number[], others: readonly number[]): Comparison {
  const ratios = times.map((time, run) => time / (others[run] ?? Number.NaN));
  return { time: spreadOf(times), ratio: spreadOf(ratios) };
}

/** Peak resident memory of one run of Node, in MiB. */
export function peakMemory({ args, ...rest }: Command): number {
  const hook = join(import.meta.dirname, 'peak-memory.cjs');
  const { output } = run({ ...rest, args: ['--require', hook, ...args] });
  return Number(output[3]) / 1024;
}

function timeOf(commands: readonly Command[]): number {
  const start = performance.now();
  for (const command of commands) run(command);
  return performance.now() - start;
}

/** Runs a command to its end.
 * @throws when that is not a good one: a failed run is no measurement. */
export function run({ program, args, cwd, env, codes = [0] }: Command) {
  const result = spawnSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    // A linter of another kind says much about a large tree.
    maxBuffer: 1 << 28,
    ...(cwd !== undefined && { cwd }),
    ...(env && { env }),
  });
  if (result.status !== null && codes.includes(result.status)) return result;
  throw new Error(`${program} ${args.join(' ')} failed:\n${result.stderr}`, {
    cause: result.error,
  });
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? Number.NaN;
  return { min: at(0), median: at(Math.floor(sorted.length / 2)), max: at(sorted.length - 1) };
}
