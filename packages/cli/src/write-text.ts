import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Replaces a text in one step, so that nobody ever finds half of it; permissions and links stay. */
export function replaceText(path: string, text: string): void {
  const target = realpathSync(path);
  const scratch = `${target}.stackwright-${process.pid}`;
  try {
    writeFileSync(scratch, text, { mode: statSync(target).mode, flag: 'wx' });
    renameSync(scratch, target);
  } catch (cause) {
    rmSync(scratch, { force: true });
    throw cause;
  }
}

/** Writes a file, and its folder if need be; the reason when the disk refuses. */
export function writeText(path: string, text: string): string | undefined {
  return attempt(() => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  });
}

/** Does something to the disk; the reason when it refuses, and our own errors as they are. */
export function attempt(step: () => void): string | undefined {
  try {
    step();
    return undefined;
  } catch (cause) {
    if (!(cause instanceof Error) || !('code' in cause)) throw cause;
    return String(cause.code);
  }
}
