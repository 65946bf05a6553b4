import { groupBy } from '@stackwright/core';
import type { Artefact } from '@stackwright/core';
import type { DocumentTree } from '@stackwright/documents';
import type { CodeTree, PinTree } from '@stackwright/scan';
import { commandsOf } from '../domain/shell/commands.ts';
import type { Places } from './concretise.ts';
import type { LintConfig } from '../config/config.ts';
import { memoised } from '@stackwright/core';
import type { Context } from '../rule.ts';
import { isParsed } from '../subject.ts';
import type { FileKind, Models, ParsedFile, SubjectKind } from '../subject.ts';

/** What rules look at. */
export interface Scene extends Places {
  readonly artefacts: readonly Artefact[];
  /** The repository's code; undefined when nobody scanned it. */
  readonly code: CodeTree | undefined;
  /** What pins its repositories, and what git knows of them; undefined when nobody asked. */
  readonly pins: PinTree | undefined;
  /** What its documents claim; undefined when nobody read them. */
  readonly documents: DocumentTree | undefined;
  readonly config: LintConfig;
  /** Today, `YYYY-MM-DD`. */
  readonly now: string;
  readonly textOf: Context['textOf'];
  /** Milliseconds of any clock that only goes forward; undefined when nobody asks. */
  readonly clock: (() => number) | undefined;
}

/** One thing to look at. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly model: Models[SubjectKind];
  readonly file: string;
  readonly text: string;
  readonly artefact: Artefact | undefined;
}

/** Everything of a kind that a scene holds. */
export function subjectsOf(
  kind: SubjectKind,
  { stack, artefacts, code, pins, documents, files }: Scene,
): readonly Subject[] {
  if (kind === 'run') return [];
  if (kind === 'code') return wholeOf(kind, code);
  if (kind === 'pins') return wholeOf(kind, pins);
  if (kind === 'documents') return wholeOf(kind, documents);
  if (kind === 'stack') {
    if (stack === undefined) return [];
    const { document, resolved } = stack;
    const { file, text } = document;
    return [{ kind, model: resolved, file, text, artefact: undefined }];
  }
  if (kind === 'artefacts') return wholeOf(kind, artefacts.length === 0 ? undefined : artefacts);
  if (kind === 'commands') {
    return [...files.values()].flatMap((one) => {
      const model = isParsed(one) ? commandsOf(one) : undefined;
      const { file, text, artefact } = one;
      return model === undefined ? [] : [{ kind, model, file, text, artefact }];
    });
  }
  return filesOf(kind, files).map(({ model, file, text, artefact }) => ({
    kind,
    model,
    file,
    text,
    artefact,
  }));
}

/** A subject that is no file. */
function wholeOf(kind: SubjectKind, model: Subject['model'] | undefined): readonly Subject[] {
  return model === undefined ? [] : [{ kind, model, file: '', text: '', artefact: undefined }];
}

/** The files of a syntax that were understood. */
export function filesOf<K extends FileKind>(
  kind: K,
  files: Scene['files'],
): readonly ParsedFile<K>[] {
  return (byKind(files).get(kind) ?? []) as readonly ParsedFile<K>[];
}

const byKind = memoised((files: Scene['files']) =>
  groupBy([...files.values()].filter(isParsed), ({ kind }) => kind),
);
