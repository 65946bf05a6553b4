import { spawn, type ChildProcess } from 'node:child_process';

/** How a program ended and what it said. `code` is undefined when a signal ended it. */
export interface Ended {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program that runs in a process group of its own. */
export interface Running {
  /** Settles when it has ended and its streams are closed. Never rejects for an exit code. */
  readonly ended: Promise<Ended>;
  /** Kills it and its children, the way a power cut would. */
  kill(): void;
}

export interface RunOptions {
  /** Added to the environment of the tests. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly cwd?: string;
}

/** Runs a program to its end. */
export function runProgram(
  file: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<Ended> {
  return startProgram(file, args, options).ended;
}

/** Starts a program; rejects `ended` only when it cannot be started at all. */
export function startProgram(
  file: string,
  args: readonly string[],
  { env = {}, input = '', cwd = process.cwd() }: RunOptions = {},
): Running {
  const child = spawn(file, args, { cwd, detached: true, env: { ...process.env, ...env } });
  child.stdin.on('error', () => undefined).end(input);
  return { ended: ending(child), kill: () => killGroup(child) };
}

function ending(child: ChildProcess): Promise<Ended> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code: code ?? undefined,
        stdout: Buffer.concat(out).toString(),
        stderr: Buffer.concat(err).toString(),
      }),
    );
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Already gone.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
