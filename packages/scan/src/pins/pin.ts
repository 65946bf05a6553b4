import type { Span } from '@stackwright/core';
import type { Placed } from '../manifest/manifest.ts';

/** Formats in which repositories of addons are pinned. */
export const PIN_FORMATS = [
  /** `oca.lock.json` as `stackwright lock` writes it. */
  'stackwright-lock',
  /** `oca.lock.json` as others write it: `repositories` by name, or a list `repos`. */
  'oca-lock-json',
  /** A list `repos` in YAML. */
  'oca-lock-yaml',
  /** git-aggregator's `repos.yaml`: one pin a merge. */
  'git-aggregate',
  /** Doodba's `addons.yaml`: which addons of which repository. */
  'doodba',
  'gitmodules',
  /** pip's: one pin a requirement. */
  'requirements',
] as const;

export type PinFormat = (typeof PIN_FORMATS)[number];

/** What one file says about repositories of addons, whatever its syntax. */
export interface PinFile {
  readonly format: PinFormat;
  /** Path of the file. */
  readonly file: string;
  /** In the order of the file. */
  readonly pins: readonly Pin[];
  /** What the programs that read the file would refuse, or misread. */
  readonly mistakes: readonly PinMistake[];
  /** Where the file says that it is not used any more. */
  readonly deprecated: Span | undefined;
  /** The series of Odoo that the file says it is for. */
  readonly series: Placed<string> | undefined;
  /** Commands that are run once the repositories are there. */
  readonly commands: readonly Placed<string>[];
}

/** One repository, or one merge into it, with everything as it is written. */
export interface Pin {
  /** The small piece of text to point at: the key, the name, the section's head. */
  readonly span: Span;
  /** `owner/name` on GitHub, `host/owner/name` elsewhere; undefined where the text does not tell. */
  readonly repository: string | undefined;
  readonly url: Placed<string> | undefined;
  /** The folder, relative to the file's repository or as the file's program takes it. */
  readonly path: Placed<string> | undefined;
  readonly branch: Placed<string> | undefined;
  /** What is to be checked out, as written: a hash, `HEAD`, `latest`, a name; null for a JSON null. */
  readonly commit: Placed<string | null> | undefined;
  /** What is fetched, where it is named apart from a branch: `18.0`, `refs/pull/1/head`, a hash. */
  readonly ref: Placed<string> | undefined;
  /** Addons, or globs of them where the format takes those. */
  readonly modules: readonly Placed<string>[];
  /** True where only the newest commits are fetched. */
  readonly shallow: Placed<boolean> | undefined;
}

/** A mistake in a file of pins, with its place. */
export interface PinMistake {
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly span: Span;
}

/** A pin that says nothing but where it stands. */
export function emptyPin(span: Span): Pin {
  return {
    span,
    repository: undefined,
    url: undefined,
    path: undefined,
    branch: undefined,
    commit: undefined,
    ref: undefined,
    modules: [],
    shallow: undefined,
  };
}

/** A file of a format, of which nothing is said yet. */
export function emptyPinFile(format: PinFormat, file: string): PinFile {
  return {
    format,
    file,
    pins: [],
    mistakes: [],
    deprecated: undefined,
    series: undefined,
    commands: [],
  };
}

/** True for a whole hash of SHA-1 or SHA-256: nothing less names one commit for good. */
export function isExactCommit(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
