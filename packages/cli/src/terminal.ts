import { readFileSync } from 'node:fs';
import type { Finding } from '@stackwright/core';
import { exitCode } from './exit-code.ts';

/** The ends of the command line: stdout is data, stderr is talk. */
export interface Terminal {
  readonly cwd: string;
  /** Whether talk is coloured. */
  readonly color: boolean;
  /** Whether data is coloured. */
  readonly outColor: boolean;
  /** Columns. */
  readonly width: number;
  /** True when talk may be overwritten in place. */
  readonly interactive: boolean;
  /** All of standard input. */
  input(): string;
  out(text: string): void;
  err(text: string): void;
}

/** Prints findings with their frames on stderr. */
export type ShowFindings = (findings: readonly Finding[]) => Promise<void>;

/** NO_COLOR (no-color.org) beats FORCE_COLOR, which beats what the terminal is. */
export function wantsColor(
  env: Readonly<Record<string, string | undefined>>,
  isTty: boolean,
): boolean {
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return force !== '0' && force !== 'false';
  return isTty && env['TERM'] !== 'dumb';
}

/** The machine's own terminal. */
export function processTerminal(): Terminal {
  const { env, stdout, stderr } = process;
  expectClosedPipes(process);
  return {
    cwd: process.cwd(),
    color: wantsColor(env, stderr.isTTY === true),
    outColor: wantsColor(env, stdout.isTTY === true),
    width: Math.max(40, Math.min(160, stderr.columns ?? (Number(env['COLUMNS']) || 100))),
    interactive: stderr.isTTY === true && env['CI'] === undefined,
    input: () => readFileSync(0, 'utf8'),
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
  };
}

/**
 * A reader may have seen enough (`stackwright schema | head`): what is left is not said, and the exit code
 * stays that of the verdict, so that no pipe turns findings into success. Data that is lost in any other
 * way (a full disk) was not checked by anybody.
 */
function expectClosedPipes({ stdout, stderr }: NodeJS.Process): void {
  stderr.on('error', () => undefined);
  let isLost = false;
  stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (isLost || code === 'EPIPE') return;
    isLost = true;
    stderr.write(`stackwright: the output cannot be written: ${code ?? message}\n`);
    process.once('exit', () => {
      process.exitCode = exitCode.unchecked;
    });
  });
}
