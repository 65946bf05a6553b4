import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compareText } from '@stackwright/core';
import { MANIFEST, WORK_FOLDER } from '@stackwright/render';
import type { TreePlan } from '@stackwright/render';

/** Reasons that a render makes by itself, from a new stack.yaml or new templates. */
const OF_THE_SOURCE: ReadonlySet<string | undefined> = new Set([
  undefined,
  'new',
  'stale',
  'orphan',
]);

/**
 * What the tree follows from besides stack.yaml and the templates: the zone serials, which count on from
 * the last render, and everything that somebody else changed or put there. The same before and after a
 * render, so that a build cache takes the second for the first; another one as soon as a file was deleted
 * or edited, which a cache would put back in silence. JSON.
 */
export function fingerprintOf(plan: TreePlan, folder: string): string {
  const { current, manifest, steps } = plan;
  const foreign = steps
    .filter(({ reason }) => !OF_THE_SOURCE.has(reason))
    .map(({ path, reason, found }) => ({
      path,
      reason,
      sha256: found?.kind === 'file' ? found.sha256 : undefined,
    }));
  const headless = current.manifest === undefined && steps.some(({ found }) => found !== undefined);
  const zones = [...manifest.zones].toSorted(([a], [b]) => compareText(a, b));
  const ours = new Set(steps.map(({ path }) => path));
  const unmanaged = strangers(folder, (path) => path === MANIFEST || ours.has(path));
  const value = { zones, foreign, unmanaged, headless, state: current.state };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Files in the folder that nobody rendered. What `.env` holds is nobody's business but compose's. */
function strangers(folder: string, known: (path: string) => boolean): readonly string[] {
  return entriesOf(folder)
    .filter((entry) => entry.isFile() && entry.name !== '.env')
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(`${WORK_FOLDER}/`) && !known(path))
    .toSorted(compareText)
    .map((path) => `${path} ${contentOf(join(folder, path))}`);
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return []; // no folder, nobody's files; a folder that may not be read stops the render itself
  }
}

function contentOf(file: string): string {
  try {
    return createHash('sha256').update(readFileSync(file)).digest('hex');
  } catch {
    return 'unreadable';
  }
}
