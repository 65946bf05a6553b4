import type { Path } from '@stackwright/core';
import type { AttributeId } from '../subject/attributes.ts';
import type { Subject } from '../subject/subject.ts';
import type { Value } from '../value/value.ts';

/** What the stack declares of one thing, whether written, filled in or derived. */
export interface Fact {
  readonly subject: Subject;
  /** Id of the environment that it holds in; undefined where it holds in all. */
  readonly environment: string | undefined;
  readonly attribute: AttributeId;
  readonly value: Value;
  /** Of the settings: where somebody would change it. */
  readonly path: Path;
}

/** A value that was right once, as `retired:` says. */
export interface RetiredFact {
  /** As written. */
  readonly text: string;
  /** The thing whose `retired:` it stands in; undefined at the top of the stack. */
  readonly subject: Subject | undefined;
  readonly instead: string | undefined;
  readonly path: Path;
}

/** All that a stack says, ready to be asked. */
export interface Ledger {
  readonly facts: readonly Fact[];
  readonly retired: readonly RetiredFact[];
  /** Facts of one attribute of one thing; more than one where environments or places differ, or a thing has several. */
  of(subject: Subject, attribute: AttributeId): readonly Fact[];
  /** Facts that have this value, whatever they are about: whose port is 8088? */
  having(value: Value): readonly Fact[];
}
