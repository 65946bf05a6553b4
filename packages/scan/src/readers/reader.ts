import type { Guard, SignalKind } from '../signal.ts';

/** A signal whose place is still a pair of offsets. */
export interface Sign {
  readonly kind: SignalKind;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly guard?: Guard;
}

/** What a language's reader is asked about a name: only names that matter become signals. */
export type IsWanted = (addon: string) => boolean;

/** Reads the signals of one language. Pure and total: text that is broken says what can still be read. */
export type Reader = (text: string, isWanted: IsWanted) => readonly Sign[];
