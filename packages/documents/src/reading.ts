import type { Span } from '@stackwright/core';
import type { Binding } from './bindings/bindings-of.ts';
import type { Claim } from './claims/claim.ts';
import type { Damage, Marker, Markup } from './markup/document.ts';
import type { Mention } from './repository/mention.ts';

/**
 * Everything that one document says, as data that JSON can hold: it depends on the document's path and text and on the
 * stack's vocabulary alone, and is kept between runs by their hashes.
 */
export interface DocumentReading {
  readonly file: string;
  readonly markup: Markup;
  /** In order of place. */
  readonly claims: readonly Claim[];
  /** What it names of the repository, in order of place. */
  readonly mentions: readonly Mention[];
  readonly anchors: readonly string[];
  readonly markers: readonly Marker[];
  readonly bindings: readonly Binding[];
  readonly damage: Damage | undefined;
  /** Places where it contradicts itself: sums, percentages, weekdays, commands. */
  readonly slips: readonly Slip[];
}

/** A place where a document is wrong whatever the stack says. */
export interface Slip {
  readonly kind: 'sum' | 'count' | 'product' | 'share' | 'date' | 'sql' | 'command';
  readonly span: Span;
  /** As it stands. */
  readonly text: string;
  /** What it should be, as the document would write it; undefined where nobody can say. */
  readonly expected: string | undefined;
  /** One sentence: what was reckoned, from what. */
  readonly why: string;
  /** What it follows from, in the same document. */
  readonly from: readonly Span[];
}
