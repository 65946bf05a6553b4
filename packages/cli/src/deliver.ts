import { resolve } from 'node:path';
import type { Terminal } from './terminal.ts';
import { writeText } from './write-text.ts';

/** A report as text, and the file that it is for; data on the terminal where there is none. */
export interface Delivery {
  readonly path: string | undefined;
  readonly text: string;
}

/** Puts each report where it is wanted. False when one could not be written, which is told. */
export function deliver(
  terminal: Terminal,
  command: string,
  deliveries: readonly Delivery[],
): boolean {
  let isWritten = true;
  for (const { path, text } of deliveries) {
    const why =
      path === undefined ? terminal.out(text) : writeText(resolve(terminal.cwd, path), text);
    if (typeof why !== 'string') continue;
    isWritten = false;
    terminal.err(`stackwright ${command}: ${path} cannot be written: ${why}\n`);
  }
  return isWritten;
}
