import type { Span } from '@stackwright/core';
import type { Literal } from '../python/literal.ts';
import type { ManifestMistake, Placed } from './manifest.ts';

type Dict = Extract<Literal, { readonly kind: 'dict' }>;
type Text = Extract<Literal, { readonly value: string }>;
type Place = (text: Text) => Placed<string>;

/** The entries of a dictionary, each as the kind of value that its key must have. */
export interface Fields {
  /** Everything that was asked for and is of another kind. Grows with the asking. */
  readonly mistakes: readonly ManifestMistake[];
  text(key: string): Placed<string> | undefined;
  /** Like `text`; several strings in a list are one with commas. */
  joined(key: string): Placed<string> | undefined;
  list(key: string): readonly Placed<string>[];
  /** What Python's `bool()` makes of it; `absent` where the key is not there. */
  truth(key: string, absent: boolean): boolean;
  /** True for a constant or a number. */
  isScalar(key: string): boolean;
  inner(key: string): Fields;
  /** What a function makes of every key and its value. */
  pairs<T>(make: (key: Text, value: Literal, placed: Place) => readonly T[]): readonly T[];
}

/** Reads entries of a literal dictionary. Of two equal keys the last counts, as in Python. */
export function createFields(
  dict: Dict,
  spanOf: (literal: Literal) => Span,
  mistakes: ManifestMistake[] = [],
): Fields {
  const named = dict.entries.flatMap(([key, value]) =>
    key.kind === 'string' ? [[key.value, { key, value }] as const] : [],
  );
  const entries = new Map(named);
  const placed: Place = (text) => ({ value: text.value, span: spanOf(text) });

  /** The value of a key; undefined where there is none or nothing, such as None and False. */
  const given = (key: string): Literal | undefined => {
    const value = entries.get(key)?.value;
    return value === undefined || !isTrue(value) ? undefined : value;
  };
  const wrong = (what: string, value: Literal): undefined => {
    mistakes.push({ what, span: spanOf(value) });
    return undefined;
  };

  return {
    mistakes,
    text: (key) => {
      const value = given(key);
      if (value === undefined) return undefined;
      return value.kind === 'string' ? placed(value) : wrong(`\`${key}\` that is no string`, value);
    },
    joined: (key) => {
      const value = given(key);
      if (value === undefined) return undefined;
      if (value.kind === 'string') return placed(value);
      const isList = value.kind === 'list' || value.kind === 'tuple';
      const items = isList ? value.items.filter(isText) : [];
      return isList && items.length === value.items.length
        ? { value: items.map((item) => item.value).join(', '), span: spanOf(value) }
        : wrong(`\`${key}\` that is no string`, value);
    },
    list: (key) => {
      const value = given(key);
      if (value === undefined) return [];
      if (value.kind !== 'list' && value.kind !== 'tuple' && value.kind !== 'set') {
        wrong(`\`${key}\` that is no list`, value);
        return [];
      }
      return value.items.flatMap((item) => {
        if (item.kind === 'string') return [placed(item)];
        wrong(`an item of \`${key}\` that is no string`, item);
        return [];
      });
    },
    truth: (key, absent) => {
      const value = entries.get(key)?.value;
      return value === undefined ? absent : isTrue(value);
    },
    isScalar: (key) => ['constant', 'number'].includes(entries.get(key)?.value.kind ?? ''),
    inner: (key) => {
      const value = given(key);
      if (value?.kind === 'dict') return createFields(value, spanOf, mistakes);
      if (value !== undefined) wrong(`\`${key}\` that is no dictionary`, value);
      return createFields({ kind: 'dict', entries: [], start: 0, end: 0 }, spanOf, mistakes);
    },
    pairs: (make) => [...entries.values()].flatMap(({ key, value }) => make(key, value, placed)),
  };
}

function isText(literal: Literal): literal is Text {
  return literal.kind === 'string';
}

/** Python's `bool()` of a literal. */
function isTrue(literal: Literal): boolean {
  switch (literal.kind) {
    case 'constant':
      return literal.value === true;
    case 'number':
      return Number(literal.value) !== 0;
    case 'string':
    case 'bytes':
      return literal.value !== '';
    case 'dict':
      return literal.entries.length > 0;
    default:
      return literal.items.length > 0;
  }
}
