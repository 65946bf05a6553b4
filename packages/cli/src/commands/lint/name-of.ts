import { relative, resolve } from 'node:path';

/** A file or folder as reports name it: relative to the working directory, `/` between parts. */
export function nameOf(cwd: string, word: string): string {
  return relative(cwd, resolve(cwd, word)).replaceAll('\\', '/');
}
