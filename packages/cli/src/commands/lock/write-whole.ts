import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file in one step, whether it is there or not: nobody ever finds half of it. */
export function writeWhole(path: string, text: string): void {
  const scratch = `${path}.stackwright-${process.pid}`;
  try {
    writeFileSync(scratch, text, { flag: 'wx' });
    renameSync(scratch, path);
  } catch (cause) {
    rmSync(scratch, { force: true });
    throw cause;
  }
}
