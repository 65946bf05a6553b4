import type { Prose, TableBlock } from '../markup/document.ts';
import type { Slip } from '../reading.ts';
import { amountOf, CURRENCY, NUMBER, round, written } from './amount.ts';
import type { Amount } from './amount.ts';

const MONTHLY = /\b(?:monthly|per month|month|\/ ?mo(?:nth)?)\b|\/mo\b/i;
const YEARLY = /\b(?:yearly|annual(?:ly)?|per (?:year|annum)|year)\b|\/ ?(?:yr?|year)\b/i;
const DISCOUNT =
  /\b(?:discount|sav(?:e|es|ings?)|billed|prepaid|reserved|commit(?:ment)?|promo|plan|first year|setup|one-time|upfront|if paid)\b/i;

/** Rows whose yearly cost is not twelve times their monthly one, in a table where others' is. */
export function yearlyColumns({ header, rows }: TableBlock): readonly Slip[] {
  const month = onlyColumn(header, MONTHLY, YEARLY);
  const year = onlyColumn(header, YEARLY, MONTHLY);
  if (month === undefined || year === undefined || header.some(({ text }) => DISCOUNT.test(text)))
    return [];
  const pairs = rows.flatMap((row) => {
    const [one, other] = [row[month], row[year]];
    const [monthly, yearly] = [amountOf(one?.text ?? ''), amountOf(other?.text ?? '')];
    if (one === undefined || other === undefined || monthly === undefined || yearly === undefined)
      return [];
    return monthly.currency === yearly.currency && monthly.currency !== ''
      ? [{ one, other, monthly, yearly }]
      : [];
  });
  const wrong = pairs.filter(({ monthly, yearly }) => !isTwelvefold(monthly, yearly));
  // Where most are not, years are sold at another price.
  if (pairs.length < 2 || wrong.length * 2 > pairs.length) return [];
  return (
    wrong
      // A total of years that is right beside one of months that is wrong: the latter is told by itself.
      .filter(
        ({ yearly, other }) =>
          !isSum(
            yearly,
            pairs.filter((one) => one.other !== other).map((one) => one.yearly),
          ),
      )
      .map(({ one, other, monthly, yearly }) => slipOf(monthly, yearly, other, 0, one, 0))
  );
}

function isSum({ number }: Amount, addends: readonly Amount[]): boolean {
  const sum = addends.reduce((all, one) => all + one.number, 0);
  return addends.length > 1 && Math.abs(sum - number) < 0.005;
}

function onlyColumn(header: readonly Prose[], sign: RegExp, not: RegExp): number | undefined {
  const found = header.flatMap(({ text }, index) =>
    sign.test(text) && !not.test(text) ? [index] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}

const MONEY = `(?:${CURRENCY})\\s?(?:${NUMBER})(?:\\s?(?:USD|EUR))?`;
const PER_MONTH = String.raw`(?:\s?\/\s?|\s(?:per|a)\s)(?:month|mo)\b`;
const PER_YEAR = String.raw`(?:\s?\/\s?|\s(?:per|a)\s)(?:year|annum|yr|y)\b`;
/** "$24/month ($288/year)", "$24 per month = $288 per year". */
const SENTENCE = new RegExp(
  `(${MONEY})${PER_MONTH}\\.?\\s*(?:\\(|=|→|,?\\s(?:i\\.e\\.|that is|which is|which makes|so),?|\\s[—–-])\\s*(${MONEY})${PER_YEAR}`,
  'gi',
);

/** Yearly costs that a sentence puts beside a monthly one as the same. */
export function yearlyInWords(prose: Prose): readonly Slip[] {
  if (!/[$€£]|USD|EUR/.test(prose.text) || DISCOUNT.test(prose.text)) return [];
  return [...prose.text.matchAll(SENTENCE)].flatMap((match) => {
    const [whole, month = '', year = ''] = match;
    const [monthly, yearly] = [amountOf(month), amountOf(year)];
    if (monthly === undefined || yearly === undefined || monthly.currency !== yearly.currency)
      return [];
    if (isTwelvefold(monthly, yearly)) return [];
    return [
      slipOf(monthly, yearly, prose, match.index + whole.lastIndexOf(year), prose, match.index),
    ];
  });
}

function isTwelvefold(monthly: Amount, yearly: Amount): boolean {
  const slack =
    6 * 10 ** -monthly.decimals * (monthly.decimals === 0 ? 0 : 1) + 0.5 * 10 ** -yearly.decimals;
  return Math.abs(monthly.number * 12 - yearly.number) <= slack;
}

function slipOf(
  monthly: Amount,
  yearly: Amount,
  prose: Prose,
  at: number,
  other: Prose,
  otherAt: number,
): Slip {
  const expected = written(round(monthly.number * 12, 2), yearly);
  return {
    kind: 'product',
    span: prose.spanOf(at, at + yearly.text.length),
    text: prose.text.slice(at, at + yearly.text.length),
    expected,
    why: `Twelve months at ${monthly.text} make ${expected}.`,
    from: [other.spanOf(otherAt, otherAt + monthly.text.length)],
  };
}
