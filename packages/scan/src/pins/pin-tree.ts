import type { GitFacts, GitQuestions } from './git-facts.ts';
import { isExactCommit } from './pin.ts';
import type { Pin, PinFile } from './pin.ts';

/** A repository as far as it pins others: what its files say, and what git knows. */
export interface PinTree {
  readonly files: readonly PinFile[];
  readonly git: GitFacts;
}

/**
 * The pins of a file whose folder is known, with paths relative to the repository. git-aggregator and
 * Doodba count from the folder of their file, all others from the top. Folders outside are left out.
 */
export function placedPins({ file, format, pins }: PinFile): readonly Pin[] {
  const isLocal = format === 'git-aggregate' || format === 'doodba';
  const base = isLocal ? file.split('/').slice(0, -1) : [];
  return pins.flatMap((pin) => {
    const path = pin.path && normal([...base, ...pin.path.value.split('/')]);
    const isAbsolute = pin.path?.value.startsWith('/') === true;
    if (pin.path === undefined || path === undefined || isAbsolute) return [];
    return [{ ...pin, path: { ...pin.path, value: path } }];
  });
}

/** What to ask git so that every pin can be judged. */
export function questionsOf(files: readonly PinFile[], branches: readonly string[]): GitQuestions {
  const checkouts = files.flatMap(placedPins).map(({ path, commit }) => ({
    path: path?.value ?? '',
    commits: typeof commit?.value === 'string' && isExactCommit(commit.value) ? [commit.value] : [],
  }));
  return { checkouts, branches };
}

/** A path without `.` and `..`; undefined where it leads out or nowhere. */
function normal(parts: readonly string[]): string | undefined {
  const path: string[] = [];
  for (const part of parts) {
    if (part === '' || part === '.') continue;
    if (part !== '..') path.push(part);
    else if (path.pop() === undefined) return undefined;
  }
  return path.length === 0 ? undefined : path.join('/');
}
