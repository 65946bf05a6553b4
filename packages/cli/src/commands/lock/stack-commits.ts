import { yamlEdit } from '@stackwright/lint';
import type { YamlChange } from '@stackwright/lint';
import type { Lock } from '@stackwright/scan';
import type { Stack } from '@stackwright/schema';

/** A stack's text with the commits of a lock, and what of it was done. */
export interface StackCommits {
  readonly text: string;
  /** Names of the repositories whose commit is now another. */
  readonly changed: readonly string[];
  /** Names of those whose entry cannot be edited with certainty. */
  readonly refused: readonly string[];
}

/** Where a stack stands, and what it says. */
export interface StackText {
  readonly file: string;
  readonly text: string;
  readonly settings: Stack;
  /** Its folder, relative to the lock; empty where both stand together. */
  readonly folder: string;
}

/**
 * Writes the commits of a lock into the repositories that the stack declares for the same folders, with
 * the smallest edits: comments and order stay. What the stack does not declare is left alone.
 */
export function withCommits(stack: StackText, lock: Lock): StackCommits {
  const { path = 'addons/oca', repositories = {} } = stack.settings.odoo?.addons?.oca ?? {};
  const base = stack.folder === '' ? path : `${stack.folder}/${path}`;
  const changed: string[] = [];
  const refused: string[] = [];
  let { text } = stack;
  for (const [name, { commit }] of Object.entries(repositories)) {
    const locked = lock.repositories.find((one) => one.path === `${base}/${name}`);
    if (locked === undefined || locked.commit === commit) continue;
    const at = ['odoo', 'addons', 'oca', 'repositories', name, 'commit'];
    const { commit: value } = locked;
    const change: YamlChange = commit === undefined ? { add: at, value } : { set: at, value };
    const edit = yamlEdit({ file: stack.file, text }, change);
    if (edit === undefined) {
      refused.push(name);
      continue;
    }
    const { start, end } = edit.span;
    text = text.slice(0, start.offset) + edit.text + text.slice(end.offset);
    changed.push(name);
  }
  return { text, changed, refused };
}
