import type { Span } from '@stackwright/core';
import type { ManifestReading } from './manifest/manifest.ts';
import type { Signal } from './signal.ts';

/**
 * Everything that one file says, as data that JSON can hold: it depends on the file's path inside
 * its addon and on its bytes alone, and is kept between runs by their hash.
 */
export interface Extract {
  readonly signals: readonly Signal[];
  /** For the manifest of an addon. */
  readonly manifest?: ManifestReading;
  /** Where the text may hold a secret. Never what it holds. */
  readonly candidates: readonly Candidate[];
  /** Comments that hold `stackwright-ignore`. */
  readonly comments: readonly OrderComment[];
}

/** A comment that may order the linter to be silent. */
export interface OrderComment {
  /** With its sign, without what closes it and the end of its line. */
  readonly text: string;
  readonly span: Span;
  /** True when nothing but space stands before it on its line. */
  readonly alone: boolean;
  /** 1-based line that it speaks of: its own, or the next one that is no comment. */
  readonly line: number;
}

/** A range of text that looks like a secret. Its value stays in the file. */
export interface Candidate {
  /** Kind of credential, e.g. `github-token`, `private-key`, `connection-string`. */
  readonly kind: string;
  readonly span: Span;
  /** How sure its shape alone makes us: a provider's own prefix, or only a high entropy. */
  readonly strength: 'certain' | 'likely';
}
