import type { Artefact, Location, Path, Span } from '@stackwright/core';
import type { DocumentTree } from '@stackwright/documents';
import type { CodeTree, PinTree } from '@stackwright/scan';
import type { ResolvedStack, StackDocument } from '@stackwright/schema';
import type { Commands } from './domain/shell/commands.ts';
import type { FileModels } from './file-models.ts';

/** Syntax of a configuration file. */
export type FileKind = keyof FileModels;

/** What a rule of each kind looks at. */
export interface Models extends FileModels {
  /** The resolved stack. */
  readonly stack: ResolvedStack;
  /** Every rendered file at once, for rules that compare them. */
  readonly artefacts: readonly Artefact[];
  /** What a file makes a shell run, for rules that hold in scripts and in crontabs. */
  readonly commands: Commands;
  /** What the repository's code says: addons, and whom their files name. */
  readonly code: CodeTree;
  /** The files that pin repositories, and what git knows of their checkouts. */
  readonly pins: PinTree;
  /** What the repository's documents claim, held against the stack and against each other. */
  readonly documents: DocumentTree;
  /** Nothing: rules about the linting itself, whose findings the engine makes. */
  readonly run: undefined;
}

/** Kind of thing that a rule looks at. */
export type SubjectKind = keyof Models;

/** A file that was read and understood. */
export type ParsedFile<K extends FileKind = FileKind> = K extends FileKind
  ? ParsedFileOf<K>
  : never;

interface ParsedFileOf<K extends FileKind> extends FileText {
  readonly kind: K;
  readonly model: FileModels[K];
  /** Where a path of the model stands; undefined for syntaxes whose models carry spans instead. */
  locate?(path: Path, part?: Part): Location;
}

/** A file that its syntax's parser refused. */
export interface UnparsedFile extends FileText {
  readonly kind: FileKind;
  /** At least one. */
  readonly mistakes: readonly Mistake[];
}

interface FileText {
  /** As reports name it: relative to the working directory, `/` between parts. */
  readonly file: string;
  readonly text: string;
  /** The artefact that the file was rendered as; undefined for a file that somebody wrote. */
  readonly artefact?: Artefact;
}

/** What a parser has against a text. */
export interface Mistake {
  readonly what: string;
  readonly why?: string;
  readonly fix?: string;
  readonly span?: Span;
}

/** A file for the linter, whether its parser understood it or not. */
export type LintFile = ParsedFile | UnparsedFile;

/** The stack for the linter. */
export interface LintStack {
  readonly document: StackDocument;
  readonly resolved: ResolvedStack;
}

/** Which side of a pair is meant. */
export type Part = 'key' | 'value';

/** True when the file's parser understood it. */
export function isParsed(file: LintFile): file is ParsedFile {
  return !('mistakes' in file);
}
