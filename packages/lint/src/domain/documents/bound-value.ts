import { parsePath, pathKey } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import { formatValue, readValue, sameValue } from '@stackwright/documents';
import type { Fact, Ledger } from '@stackwright/documents';

/** What a path of stack.yaml says to words that are bound to it. */
export type BoundValue =
  | { readonly kind: 'unknown' }
  /** A section or a list: no one value. */
  | { readonly kind: 'several' }
  | { readonly kind: 'same' }
  | {
      readonly kind: 'other';
      /** The value, in the style of the words that it is to replace. */
      readonly text: string;
      /** Which of the words that is; undefined where none is a value of the same kind. */
      readonly instead: string | undefined;
    };

/**
 * Holds bound words against their path. Values are compared by what they mean: `2048 MB` is bound well to `2g`.
 * @param words - what may be meant, the nearest first: `MB`, `2048 MB`
 */
export function boundValue(
  path: string,
  words: readonly string[],
  settings: unknown,
  ledger: Ledger,
): BoundValue {
  const steps = parsePath(path) ?? [];
  const setting = steps.length === 0 ? undefined : settingAt(settings, steps);
  if (setting === undefined || setting === null) return { kind: 'unknown' };
  if (typeof setting === 'object') return { kind: 'several' };
  const declared = `${setting}`;
  if (words.includes(declared)) return { kind: 'same' };
  const facts = sayingIt(ledger, steps, declared);
  if (facts.length === 0) return { kind: 'other', text: declared, instead: plain(words, declared) };
  for (const text of words) {
    const alike = facts
      .filter(({ value }) => readValue(text, [value.kind]) !== undefined)
      .toSorted((a, b) => rank(a, text) - rank(b, text));
    if (alike.some(({ value }) => isSame(value, text))) return { kind: 'same' };
    const [written] = alike.flatMap(({ value }) => formatValue(value, text) ?? []);
    if (alike.length > 0) return { kind: 'other', text: written ?? declared, instead: text };
  }
  return { kind: 'other', text: declared, instead: undefined };
}

/** Of a value that nothing is known of, several words are told from those before them by marks alone. */
function plain([word]: readonly string[], declared: string): string | undefined {
  return word !== undefined && (!/\s/.test(declared) || /\s/.test(word)) ? word : undefined;
}

/** A bare number counts something before it is a number of seconds or bytes. */
function rank({ value }: Fact, text: string): number {
  return /^\d+$/.test(text) && (value.kind === 'duration' || value.kind === 'size') ? 1 : 0;
}

/**
 * Facts that say what is written at a path, and not what only follows from it: of a domain the name, not its record's
 * address. Others of the same attribute say it in another unit, such as seven dumps as a week.
 */
function sayingIt(ledger: Ledger, path: Path, declared: string): readonly Fact[] {
  const here = ledger.facts.filter((fact) => pathKey(fact.path) === pathKey(path));
  const direct = here.filter(({ value }) => isSame(value, declared));
  const attributes = new Set(direct.map(({ attribute }) => attribute));
  return here.filter(({ attribute }) => attributes.has(attribute));
}

function isSame(value: Fact['value'], text: string): boolean {
  const read = readValue(text, [value.kind]);
  return read !== undefined && sameValue(read, value);
}

function settingAt(settings: unknown, steps: Path): unknown {
  let node = settings;
  for (const step of steps) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, step)) return undefined;
    node = Reflect.get(node, step);
  }
  return node;
}
