import type { ErrorCode } from 'yaml';
import type { Case, Explanation } from './explanation.ts';
import { LAYOUT } from './layout.ts';
import { VALUES } from './values.ts';

/** One or more cases for every error code of the `yaml` package; the compiler checks that none is missing. */
const CASES: Readonly<Record<ErrorCode, readonly Case[]>> = { ...LAYOUT, ...VALUES };

/** For a code or message that a newer parser may bring. */
const UNKNOWN: Case = {
  what: 'This is not valid YAML.',
  why: 'The parser could not make sense of this place.',
  fix: 'Rewrite the lines around it.',
};

/**
 * The plain words for an error of the YAML parser: from its code and, where one code means several
 * things, its message. `source` is the text that it points at.
 */
export function explainYamlError(code: ErrorCode, message: string, source: string): Explanation {
  const cases: readonly Case[] | undefined = CASES[code];
  const found = cases?.find(({ when }) => when === undefined || message.includes(when));
  const { rule = 'invalid-yaml', what, why, fix } = found ?? UNKNOWN;
  return { rule, what: what.replace('{}', () => source), why, fix };
}
