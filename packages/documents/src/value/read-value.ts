import { findValues } from './find-values.ts';
import { parseWhole } from './parse-whole.ts';
import type { Value, ValueKind } from './value.ts';

/**
 * A labelled text as a value of one of these kinds, the first that fits: a cell, the right side of `Key: value`, an
 * option's value. First the whole text is tried; then, should there be just one value of these kinds in it, that one:
 * `178.128.112.214 (reserved)`. `unit` is what the label says of bare numbers: `GB`, `days`, `USD`, `%`.
 *
 * A bare number is what the kinds allow: a count, a port, money of no currency, seconds, bytes from 1 MiB on.
 */
export function readValue(
  written: string,
  kinds: readonly ValueKind[],
  unit?: string,
): Value | undefined {
  const plain = unwrapped(written);
  if (plain === '' || plain.length > 4000) return undefined;
  const measured = unit !== undefined && BARE.test(plain) ? withUnit(plain, unit) : plain;
  const texts = new Set([measured, plain, plain.replace(/\s*\([^()]*\)$/, '')]);
  for (const text of texts)
    for (const kind of kinds) {
      const value = parseWhole(text, kind);
      if (value !== undefined) return value;
    }
  const found = findValues(measured);
  for (const kind of kinds) {
    const [first, ...others] = found.filter(({ value }) => value.kind === kind);
    if (first !== undefined && others.length === 0) return first.value;
  }
  return undefined;
}

const BARE = /^[~≈]?\s?[\d.,]+$/;

function withUnit(number: string, unit: string): string {
  return /^[$€£₱¥₹]|^(?:usd|eur|gbp|php|sgd)\b/i.test(unit)
    ? unit.replace(/^(\S+?)(?=\/|\s|$)/, `$1 ${number}`)
    : `${number} ${unit}`;
}

/** Without what sets it apart: backticks, quotes, emphasis, a final full stop. */
function unwrapped(text: string): string {
  const plain = text
    .trim()
    .replace(/^\*\*(.*)\*\*$/s, '$1')
    .replace(/^`+([^`]*)`+$/, '$1')
    .trim();
  return plain
    .replace(/^(["'])([^"']*)\1[.,;]?$/, '$2')
    .replace(/(?<=[\w)%])[.,;]$/, '')
    .trim();
}
