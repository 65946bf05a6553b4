import type { Span } from '@stackwright/core';
import type { AttributeId } from '../subject/attributes.ts';
import type { Subject } from '../subject/subject.ts';
import type { Value } from '../value/value.ts';

/**
 * How a document means it. Only what it asserts of today is judged; the rest is counted and listed: `past` (was, until,
 * columns called Old), `planned`, `example`, `refused` (never do this), `conditional`, `foreign` (somebody else's, an
 * upstream's default).
 */
export type Stance =
  | 'asserted'
  | 'past'
  | 'planned'
  | 'example'
  | 'refused'
  | 'conditional'
  | 'foreign';

/** The shape that a claim was read from. */
export type ClaimForm = 'table' | 'pair' | 'prose' | 'code' | 'diagram' | 'data' | 'binding';

/** One thing that a document says. */
export interface Claim {
  /** Undefined: nobody could tell what it is about. */
  readonly subject: Subject | undefined;
  /** Environment that the words or the section name; undefined where none is named. */
  readonly environment: string | undefined;
  readonly attribute: AttributeId;
  readonly value: Value;
  /** As it is written. */
  readonly text: string;
  readonly file: string;
  /** Of the value. */
  readonly span: Span;
  readonly stance: Stance;
  readonly form: ClaimForm;
  /**
   * How sure the reader is of subject and attribute: `certain` by structure (a labelled cell under a named row, a
   * key of a configuration), `likely` by one plain sentence, `guess` by neighbourhood only. A guess never becomes a finding.
   */
  readonly sure: 'certain' | 'likely' | 'guess';
}
