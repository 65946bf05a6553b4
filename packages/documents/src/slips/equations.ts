import type { Prose } from '../markup/document.ts';
import type { Slip } from '../reading.ts';
import { amountOf, CURRENCY, NUMBER, numberOf, round, written } from './amount.ts';

const UNIT = String.raw`(?:\s?(?:v?CPUs?|cores?|[KMGT]i?B|GB|MB|ms|seconds?|minutes?|min|hours?|days?|weeks?|months?|\/mo(?:nth)?|\/year|workers?|hosts?|servers?|services?|containers?|modules?|connections?|users?|databases?|replicas?|instances?|droplets?|environments?|requests?|nodes?|threads?|processes|repositories|units?)\b)?`;
const TERM = `\\(?(?:${CURRENCY})?\\s?(?:${NUMBER})${UNIT}\\)?`;
const SYMBOL = String.raw`(?:v?CPUs?|cores?|CPU cores?|CPU count|number of (?:v?CPUs?|cores?))`;
/** A calculation with its result; signs stand between spaces, so that no range, date or name is one. */
const EQUATION = new RegExp(
  `(?<![\\w.,])(?<![-−+*×x·/^=]\\s?)((?:${TERM}|${SYMBOL})(?:\\s+[-−+*×x·]\\s+(?:${TERM}|${SYMBOL}))+)\\s+=\\s+((?:${CURRENCY})?\\s?(?:${NUMBER})${UNIT})(?![\\d.,]*\\d|\\s*[-−+*×x·/^=(]\\s*[\\d(]|\\s*%|[\\w])`,
  'gi',
);

/** Calculations in a sentence whose result is another: `2 × $12 = $25`, `2 × CPU + 1 = 7` of 4 CPUs. */
export function equations(prose: Prose): readonly Slip[] {
  const { text } = prose;
  if (!text.includes('=') || text.length > 4000) return [];
  return [...text.matchAll(EQUATION)].flatMap((match) => {
    const [whole, left = '', right = ''] = match;
    const result = amountOf(right.trim());
    const value = valueOf(left, cpusIn(text));
    if (result === undefined || value === undefined || !hasUnitOf(left, right)) return [];
    // Something stands between the signs that is no word, e.g. the tags of a power.
    const { start: first, end: last } = prose.spanOf(match.index, match.index + whole.length);
    if (last.offset - first.offset !== whole.length && !isMarked(prose, match.index, whole.length))
      return [];
    const slack =
      result.decimals === 0 && Number.isInteger(value)
        ? 1e-9
        : 0.5 * 10 ** -Math.min(result.decimals, 1);
    if (Math.abs(value - result.number) <= slack + 1e-9) return [];
    const start = match.index + whole.length - right.trimStart().length;
    const words = right.trim();
    const expected = written(round(value, 2), result);
    return [
      {
        kind: /[*×x·]/i.test(left.replaceAll(/[a-wyz]+/gi, ''))
          ? ('product' as const)
          : ('sum' as const),
        span: prose.spanOf(start, start + words.length),
        text: text.slice(start, start + words.length),
        expected,
        why: `${left.trim()} makes ${expected}.`,
        from: [prose.spanOf(match.index, match.index + left.length)],
      },
    ];
  });
}

/** Whether only emphasis or code makes the difference. */
function isMarked({ marks }: Prose, at: number, length: number): boolean {
  return marks.some(({ start, end }) => start < at + length && at < end);
}

/** Units that are no mere words: a result in one must have come from it. */
const MEASURES =
  /(?:[KMGT]i?B|ms|seconds?|minutes?|min|hours?|days?|weeks?|months?|\/mo(?:nth)?|\/year)\b/gi;

function hasUnitOf(left: string, right: string): boolean {
  const [of] = right.match(MEASURES) ?? [];
  const inLeft = (left.match(MEASURES) ?? []).map((unit) => unit.toLowerCase());
  if (of === undefined) return inLeft.length === 0;
  return (
    inLeft.length > 0 &&
    inLeft.every((unit) => unit.replace(/s$/, '') === of.toLowerCase().replace(/s$/, ''))
  );
}

/** The one number of CPUs that a text tells. */
function cpusIn(text: string): number | undefined {
  const all = new Set(
    [...text.matchAll(/\b(\d{1,3})[ -](?:v?CPUs?|cores?)\b/gi)].map(([, number]) => Number(number)),
  );
  return all.size === 1 ? [...all][0] : undefined;
}

/** Works a calculation out, products first. Undefined where a part has no value. */
function valueOf(calculation: string, cpus: number | undefined): number | undefined {
  const source = calculation
    .replaceAll(/(\d\s?)(?:v?CPUs?|cores?)\b/gi, '$1')
    .replaceAll(new RegExp(`\\b${SYMBOL}\\b`, 'gi'), cpus === undefined ? '?' : String(cpus));
  if (source.includes('?')) return undefined;
  const words = source.match(new RegExp(`[()]|(?:${NUMBER})|(?<=\\s)[-−+*×x·](?=\\s)`, 'gi')) ?? [];
  let at = 0;
  const product = (): number => {
    let value = factor();
    while (/^[*×x·]$/i.test(words[at] ?? '')) {
      at += 1;
      value *= factor();
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    while (/^[-−+]$/.test(words[at] ?? '')) {
      const isPlus = words[at] === '+';
      at += 1;
      value += isPlus ? product() : -product();
    }
    return value;
  };
  const factor = (): number => {
    const word = words[at] ?? '';
    at += 1;
    if (word !== '(') return /\d/.test(word) ? numberOf(word) : Number.NaN;
    const value = sum();
    if (words[at] === ')') at += 1;
    return value;
  };
  const value = sum();
  return at === words.length && Number.isFinite(value) && value >= 0 ? value : undefined;
}
