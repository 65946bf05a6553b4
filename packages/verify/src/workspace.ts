import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives the job a private temporary folder and removes it, however the job or the process ends. */
export async function withWorkspace<T>(job: (folder: string) => Promise<T>): Promise<T> {
  // mkdtemp makes it 0700: artefacts of one user are not for the others of the machine.
  const folder = await mkdtemp(join(tmpdir(), 'stackwright-verify-'));
  const onExit = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', onExit);
  try {
    return await job(folder);
  } finally {
    process.off('exit', onExit);
    await rm(folder, { recursive: true, force: true });
  }
}
