import type { Prose, TableBlock } from '../markup/document.ts';
import type { Slip } from '../reading.ts';
import { amountOf, round, written } from './amount.ts';
import type { Amount } from './amount.ts';

const TOTAL =
  /^\W*(?:grand |overall )?(?:totals?|sum|Σ)(?:\s*\([^)]*\)|\s+(?:per|a) \w+|\s+(?:monthly|yearly|annual(?:ly)?|costs?|count|all|overall))*\W*$/iu;
const PARTIAL =
  /\bsub-?totals?\b|\b(?:unique|distinct|average|mean|median|difference|savings?|max|min)\b/i;
/** Columns of numbers that nobody adds up. */
const NO_SUM =
  /\b(?:ports?|years?|versions?|rate|avg|average|ratio|price per|unit price|per unit|each|rank|no|id|ids|percentile|mean|p\d\d|latency|score|index|major|level|priority|day|date|uid|gid|size|max|min|unique|distinct)\b|^#$|^%$/i;
/** Percentages of one whole. */
const SHARES =
  /\bshare\b|\b(?:%|percent(?:age)?) of\b|\bof (?:the )?total\b|\b(?:distribution|split|allocation|portion)\b/i;

/** Totals of a table's columns that are not what stands above them; shares that do not make a whole. */
export function columnTotals({ header, rows }: TableBlock): readonly Slip[] {
  const at = rows.findIndex(isTotal);
  const width = header.length;
  const slips: Slip[] = [];
  for (let column = 0; column < width; column += 1) {
    const name = header[column]?.text ?? '';
    const cells = (at === -1 ? rows : rows.slice(0, at))
      .filter((row) => !isPartial(row))
      .map((row) => row[column]);
    const total = at === -1 ? undefined : rows[at]?.[column];
    const slip = slipOf(name, header[column], cells, total);
    if (slip !== undefined) slips.push(slip);
  }
  return slips;
}

function isTotal(row: readonly Prose[]): boolean {
  return TOTAL.test(row.find(({ text }) => text.trim() !== '')?.text ?? '');
}

function isPartial(row: readonly Prose[]): boolean {
  return row.slice(0, 2).some(({ text }) => PARTIAL.test(text));
}

function slipOf(
  name: string,
  header: Prose | undefined,
  cells: readonly (Prose | undefined)[],
  total: Prose | undefined,
): Slip | undefined {
  const amounts = cells.map((cell) => (cell === undefined ? undefined : costOf(cell.text)));
  if (amounts.length < 2 || amounts.includes(undefined)) return undefined;
  const addends = amounts.flatMap((amount) => amount ?? []);
  const sum = addends.reduce((all, { number }) => all + number, 0);
  const from = cells.flatMap((cell) => (cell === undefined ? [] : [spanOf(cell)]));
  if (total === undefined) return sharesSlip(name, header, addends, sum, from);
  const whole = amountOf(total.text);
  if (whole === undefined || NO_SUM.test(name) || !isOfOne([...addends, whole])) return undefined;
  if (Math.abs(sum - whole.number) <= toleranceOf([...addends, whole])) return undefined;
  const kind = whole.unit === '%' ? 'share' : 'sum';
  const expected = written(round(sum, 2), whole);
  const list = addends
    .filter(({ number }) => number !== 0)
    .map(({ text }) => text)
    .join(' + ');
  return {
    kind,
    span: spanOf(total),
    text: total.text,
    expected,
    why: `The rows above make ${list.length > 80 ? `${addends.length} amounts, together` : `${list} =`} ${expected}.`,
    from,
  };
}

/** What costs nothing is an amount too. */
function costOf(text: string): Amount | undefined {
  if (/^\W*(?:free|included|gratis|no charge)\W*$/i.test(text))
    return { number: 0, decimals: 0, currency: '', unit: '', text };
  return amountOf(text);
}

/** All of one currency and one unit; what is free, or names no unit, goes with any. */
function isOfOne(amounts: readonly Amount[]): boolean {
  const told = amounts.filter(
    ({ number, currency, unit }) => number !== 0 || currency !== '' || unit !== '',
  );
  const currencies = new Set(told.map(({ currency }) => currency));
  const units = new Set(
    told.map(({ unit }) => unit.replace(/^\/.*/, '/')).filter((unit) => unit !== ''),
  );
  const periods = new Set(told.map(({ unit }) => unit).filter((unit) => unit.startsWith('/')));
  return currencies.size === 1 && units.size <= 1 && periods.size <= 1;
}

/** Whole numbers are exact; each rounded one may be off by half of its last digit. */
function toleranceOf(amounts: readonly Amount[]): number {
  const coarsest = Math.min(...amounts.map(({ decimals }) => decimals));
  const finest = Math.max(...amounts.map(({ decimals }) => decimals));
  if (finest === 0) return 1e-9;
  return amounts.length * 0.5 * 10 ** -Math.max(coarsest, coarsest === 0 ? 0 : 1) + 1e-9;
}

function sharesSlip(
  name: string,
  header: Prose | undefined,
  addends: readonly Amount[],
  sum: number,
  from: Slip['from'],
): Slip | undefined {
  if (header === undefined || !SHARES.test(name) || !addends.every(({ unit }) => unit === '%'))
    return undefined;
  if (
    Math.abs(sum - 100) <=
    addends.length * 0.5 * 10 ** -Math.min(...addends.map(({ decimals }) => decimals)) + 1e-9
  )
    return undefined;
  return {
    kind: 'share',
    span: spanOf(header),
    text: header.text,
    expected: undefined,
    why: `The shares of this column make ${round(sum, 2)} %, not 100 %.`,
    from,
  };
}

function spanOf(prose: Prose) {
  return prose.spanOf(0, prose.text.length);
}
