import { groupBy } from '@stackwright/core';
import { isExactCommit, placedPins, readPins } from '@stackwright/scan';
import type { Checkout, Gitlink, Pin, PinFile, PinFormat, PinTree } from '@stackwright/scan';
import { memoised } from '@stackwright/core';

/** A pin with the file that it stands in. */
export interface FiledPin {
  readonly file: PinFile;
  readonly pin: Pin;
  /** The folder of its checkout, relative to the repository; undefined where nothing tells. */
  readonly folder: string | undefined;
}

/** A repository's pins with what rules ask of them. */
export interface PinScene {
  readonly tree: PinTree;
  /** In the order of files and of their pins. */
  readonly pins: readonly FiledPin[];
  /** The commits that the repository names for folders; undefined where git cannot tell. */
  readonly links: readonly Gitlink[] | undefined;
  /** Entries of `.gitmodules` at the top; undefined where nobody can tell. */
  readonly entries: readonly FiledPin[] | undefined;
  checkoutAt(folder: string | undefined): Checkout | undefined;
}

/** Formats of files that are there to lock commits. */
const LOCKS: ReadonlySet<PinFormat> = new Set([
  'stackwright-lock',
  'oca-lock-json',
  'oca-lock-yaml',
]);

/** True for a file that is there to lock commits, whoever writes it. */
export function isLock({ format }: PinFile): boolean {
  return LOCKS.has(format);
}

/** The pins of a repository, put in order once for all rules. */
export const pinSceneOf: (tree: PinTree) => PinScene = memoised((tree: PinTree): PinScene => {
  const own = tree.files.flatMap(filedPins);
  const byPath = new Map(tree.git.checkouts.map((checkout) => [checkout.path, checkout]));
  const { index, head } = tree.git.gitlinks;
  const links = index.known ? index : head;
  return {
    tree,
    pins: own.map((one) => (one.folder === undefined ? withFolder(one, own) : one)),
    links: links.known ? links.value : undefined,
    entries: entriesOf(tree, own),
    checkoutAt: (folder) => (folder === undefined ? undefined : byPath.get(folder)),
  };
});

function filedPins(file: PinFile): readonly FiledPin[] {
  return file.pins.map((pin) => {
    const [placed] = placedPins({ ...file, pins: [pin] });
    return { file, pin, folder: placed?.path?.value };
  });
}

/** A lock that names no folders means those that other files have for the same repository, if it is one. */
function withFolder(one: FiledPin, all: readonly FiledPin[]): FiledPin {
  const { repository } = one.pin;
  if (repository === undefined || one.pin.path !== undefined || !isLock(one.file)) return one;
  const folders = all.flatMap(({ pin, folder }) =>
    folder !== undefined && pin.repository?.toLowerCase() === repository.toLowerCase()
      ? [folder]
      : [],
  );
  const [folder, second] = new Set(folders);
  return folder === undefined || second !== undefined ? one : { ...one, folder };
}

/** What git takes `.gitmodules` to be. A file that is not among those that were read is git's own. */
function entriesOf(
  { files, git }: PinTree,
  own: readonly FiledPin[],
): readonly FiledPin[] | undefined {
  if (files.some(({ file }) => file === MODULES)) {
    return own.filter(({ file }) => file.file === MODULES);
  }
  if (!git.gitmodules.known) return undefined;
  const read = readPins(git.gitmodules.value ?? '', MODULES);
  return read === undefined ? [] : filedPins(read);
}

const MODULES = '.gitmodules';

/** The merges of a directory that git-aggregator makes, by its folder and file. */
export function mergesOf(pins: readonly FiledPin[]): readonly (readonly FiledPin[])[] {
  const merges = pins.filter(({ file }) => file.format === 'git-aggregate');
  return [...groupBy(merges, ({ file, pin }) => `${file.file}\n${pin.path?.value}`).values()];
}

/** The whole hash that a pin names; undefined where it names anything less. */
export function exactCommitOf({ commit }: Pin): string | undefined {
  const value = commit?.value;
  return typeof value === 'string' && isExactCommit(value) ? value : undefined;
}
