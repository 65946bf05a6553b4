import { questionsOf } from '../pins/pin-tree.ts';
import type { PinTree } from '../pins/pin-tree.ts';
import { readPins } from '../pins/read-pins.ts';
import { readGitFacts } from './git-facts.ts';

/** A file that may pin repositories; any other is passed over. */
export interface PinText {
  /** Relative to the repository. */
  readonly file: string;
  readonly text: string;
}

/** Reads the files of pins of a repository, and asks git about all that they name. */
export async function readPinTree(
  root: string,
  texts: readonly PinText[],
  branches: readonly string[],
): Promise<PinTree> {
  const files = texts.flatMap(({ file, text }) => readPins(text, file) ?? []);
  return { files, git: await readGitFacts(root, questionsOf(files, branches)) };
}
