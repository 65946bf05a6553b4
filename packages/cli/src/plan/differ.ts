import { isParsed, parseFile } from '@stackwright/lint';
import type { FileKind, FileModels } from '@stackwright/lint';
import type { Change } from './change.ts';

/** The two texts of one file; an empty one stands for no file. */
export interface TextPair {
  readonly file: string;
  readonly was: string;
  readonly is: string;
}

/** How two texts of one syntax are compared. Its folder has the syntax's name. */
export interface Differ {
  /** Paths of files that are of this syntax; given where the linter does not know it. */
  readonly files?: RegExp;
  /**
   * Compares by what the program of the syntax reads. Empty when it reads the same; undefined when its
   * parser refuses one of the texts.
   */
  compare(pair: TextPair): readonly Change[] | undefined;
}

/** A differ that compares what the linter's own parsers read. */
export function differOf<K extends FileKind>(
  kind: K,
  compare: (was: FileModels[K], is: FileModels[K]) => readonly Change[],
): Differ {
  return {
    compare: ({ file, was, is }) => {
      const before = modelOf(kind, file, was);
      const after = modelOf(kind, file, is);
      return before === undefined || after === undefined ? undefined : compare(before, after);
    },
  };
}

/** What a syntax's parser reads in a text; undefined when it refuses it. */
export function modelOf<K extends FileKind>(
  kind: K,
  file: string,
  text: string,
): FileModels[K] | undefined {
  // As an artefact, a crontab has the column for its user.
  const artefact = { path: file, text, mode: 0o644, renderer: '', sources: [] } as const;
  const parsed = parseFile({ file, text, kind, artefact });
  return isParsed(parsed) ? (parsed.model as FileModels[K]) : undefined;
}
