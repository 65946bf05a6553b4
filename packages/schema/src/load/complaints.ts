import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import { MAX_DEPTH, MAX_EXPANDED } from './limits.ts';
import { nearest } from '@stackwright/core';
import type { Problem, Range } from './problem.ts';

/** The same key twice in one mapping; `path` is that of the key. */
export function duplicateKey(name: string, first: Range, second: Range, path: Path): Problem {
  return {
    rule: 'duplicate-key',
    what: `${formatPath(path)} is set twice.`,
    why: 'Only one of the two values could be used, and programs disagree on which.',
    fix: `Keep one ${JSON.stringify(name)}, or rename the other.`,
    range: second,
    path,
    related: [{ message: 'first set here', range: first }],
  };
}

/** A key that is no text. `source` is its text when it is a scalar. */
export function badKey(source: string | undefined, range: Range, path: Path): Problem {
  const shared = { rule: 'non-string-key', range, path } as const;
  if (source === '') {
    return {
      ...shared,
      what: 'A key is empty.',
      why: 'Every value of a mapping needs a name.',
      fix: 'Write the name in front of the colon.',
    };
  }
  if (source !== undefined) {
    return {
      ...shared,
      what: `The key ${source} is read as a number, true, false or null, not as a text.`,
      why: 'Keys of a stack are names, and programs disagree on how such a key is spelt.',
      fix: `Put the key in quotes: ${JSON.stringify(source)}.`,
    };
  }
  return {
    ...shared,
    what: 'A key is a list, a mapping or an alias.',
    why: 'Keys of a stack are names. `{{ … }}` without quotes also looks like this.',
    fix: 'Use a plain name as the key, or put the text in quotes.',
  };
}

/** The merge key of YAML 1.1. */
export function mergeKey(range: Range, path: Path): Problem {
  return {
    rule: 'unsupported-yaml',
    what: 'Merge keys (`<<`) are not supported.',
    why: 'They belong to YAML 1.1 and hide which value wins; YAML 1.2 dropped them.',
    fix: 'Write the keys out, or give the whole value with an alias (`key: *name`).',
    range,
    path,
  };
}

/** An alias that cannot be followed. */
export function badAlias(
  reason: 'unknown' | 'cyclic',
  name: string,
  known: readonly string[],
  range: Range,
  path: Path,
): Problem {
  const shared = { rule: 'invalid-yaml', range, path } as const;
  if (reason === 'cyclic') {
    return {
      ...shared,
      what: `The alias *${name} stands inside the value that it names.`,
      why: 'The value would contain itself without end.',
      fix: 'Remove the alias, or move the anchor to a part that does not contain it.',
    };
  }
  const guess = nearest(name, known);
  return {
    ...shared,
    what: `The alias *${name} names no anchor above it.`,
    why: '`*name` repeats a value that was marked with `&name` earlier in the file.',
    fix:
      guess === undefined
        ? `Mark a value with &${name} first, or put the text in quotes if the \`*\` is meant literally.`
        : `Did you mean *${guess}?`,
  };
}

/** A number that JSON, and so every program behind it, cannot hold. Undefined when it can. */
export function badNumber(
  value: number,
  source: string,
  range: Range,
  path: Path,
): Problem | undefined {
  const shared = { rule: 'invalid-value', range, path } as const;
  if (!Number.isFinite(value)) {
    return {
      ...shared,
      what: `${source} is not a finite number.`,
      why: 'Stack values are JSON, which has neither infinity nor not-a-number.',
      fix: `Write a finite number, or put the text in quotes: ${JSON.stringify(source)}.`,
    };
  }
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && /^[-+]?\w+$/.test(source)) {
    return {
      ...shared,
      what: `${source} is too large to be read exactly.`,
      why: 'Beyond 9007199254740991 numbers lose their last digits.',
      fix: `Put it in quotes if it is an identifier: ${JSON.stringify(source)}.`,
    };
  }
  return undefined;
}

/** Nesting beyond the limit. */
export function tooDeep(range: Range): Problem {
  return {
    rule: 'too-deep',
    what: `The nesting is deeper than ${MAX_DEPTH} levels here.`,
    why: 'A stack needs about eight; deeper text is damaged or hostile, and reading it is not safe.',
    fix: 'Flatten it; look for brackets or dashes that are repeated by mistake.',
    range,
  };
}

/** Aliases that multiply. */
export function tooLarge(range: Range): Problem {
  return {
    rule: 'too-large',
    what: `With its aliases expanded the document holds more than ${MAX_EXPANDED} values.`,
    why: 'Aliases of aliases multiply; a small file can fill the memory this way.',
    fix: 'Remove this alias, or write the value out.',
    range,
  };
}
