import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

export interface RunOptions {
  readonly cwd?: string;
  /** Added to the bare environment; nothing is inherited from the caller's. */
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly timeoutMs?: number;
}

/** A program that ended by itself, or why there is no answer of it. */
export type RunResult =
  | {
      readonly status: 'exited';
      readonly code: number;
      readonly stdout: string;
      readonly stderr: string;
    }
  | { readonly status: 'failed'; readonly reason: string };

export interface RunLimits {
  readonly timeoutMs: number;
  /** Bytes of stdout and stderr together. */
  readonly outputBytes: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs one program without a shell, in a process group of its own, so that whatever it started is
 * ended with it. Never rejects.
 */
export function runBounded(
  command: string,
  args: readonly string[],
  options: RunOptions,
  limits: RunLimits,
): Promise<RunResult> {
  if (limits.signal?.aborted === true) return Promise.resolve(failed('interrupted'));
  const timeoutMs = Math.min(options.timeoutMs ?? limits.timeoutMs, limits.timeoutMs);
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
      env: { ...options.env },
      detached: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let bytes = 0;
    let stopped: string | undefined;
    const stop = (reason: string): void => {
      stopped ??= reason;
      killGroup(child);
    };
    const interrupt = (): void => stop('interrupted');
    const timer = setTimeout(() => stop(`gave no answer within ${timeoutMs} ms`), timeoutMs);
    limits.signal?.addEventListener('abort', interrupt);
    const keep = (chunks: Buffer[]) => (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > limits.outputBytes) stop(`wrote more than ${limits.outputBytes} bytes`);
      else chunks.push(chunk);
    };
    const settle = (result: RunResult): void => {
      clearTimeout(timer);
      limits.signal?.removeEventListener('abort', interrupt);
      resolve(result);
    };
    child.stdout.on('data', keep(out));
    child.stderr.on('data', keep(err));
    child.once('error', (error) => settle(failed(`could not be started: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (stopped !== undefined) settle(failed(stopped));
      else if (code === null) settle(failed(`was ended by ${signal}`));
      else settle({ status: 'exited', code, stdout: text(out), stderr: text(err) });
    });
    // A program that ends without reading its input closes the pipe: that is its right.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

function failed(reason: string): RunResult {
  return { status: 'failed', reason };
}

function text(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString('utf8');
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // The group is gone already: what was wanted.
  }
}
