import { createHash } from 'node:crypto';
import { findPrograms } from '@stackwright/verify';
import type { ReadableArtefact, Reader } from '@stackwright/verify';

/**
 * What the readings follow from: every program that would be asked, by version and path, and every file
 * as it stands on disk. For build caches; JSON.
 */
export async function fingerprintOf(
  artefacts: readonly ReadableArtefact[],
  readers: readonly Reader[],
): Promise<string> {
  const ids = new Set(readers.flatMap(({ program }) => (program === 'built-in' ? [] : [program])));
  const found = await Promise.all(
    [...ids].toSorted().map(async (id) => [id, await findPrograms(id)] as const),
  );
  const programs = Object.fromEntries(
    found.map(([id, all]) => [id, all.map(({ version, path }) => `${version} ${path}`)]),
  );
  const files = Object.fromEntries(
    artefacts.map(({ path, text }) => [path, createHash('sha256').update(text).digest('hex')]),
  );
  return `${JSON.stringify({ programs, files }, null, 2)}\n`;
}
