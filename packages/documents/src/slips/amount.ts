/** A number as a document writes it, with what it is of. */
export interface Amount {
  readonly number: number;
  /** Digits behind the point. */
  readonly decimals: number;
  /** `$`, `€`, …; empty for none. */
  readonly currency: string;
  /** What stands behind the number, lower case: `gb`, `modules`, `/month`; empty for none. */
  readonly unit: string;
  readonly text: string;
}

/** A number in English spelling, without sign: `1,584.50`, `24`, `0.5`. */
export const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`;
export const CURRENCY = String.raw`(?:US|CA|AU)?\$|€|£|USD|EUR|GBP`;

const WHOLE = new RegExp(
  String.raw`^(?<before>${CURRENCY})?\s?(?<number>${NUMBER})\s?(?<after>${CURRENCY})?(?<unit>(?:\s?\/\s?|\s|%)?[\p{L}%][\p{L}% ./-]{0,24}|%|)$`,
  'u',
);

/** Reads a cell that holds one number and nothing else; undefined for all others, approximations too. */
export function amountOf(text: string): Amount | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 60) return undefined;
  const groups = WHOLE.exec(trimmed)?.groups;
  if (groups === undefined) return undefined;
  const { before, number = '', after, unit = '' } = groups;
  return {
    number: numberOf(number),
    decimals: number.split('.')[1]?.length ?? 0,
    currency: currencyOf(before ?? after ?? ''),
    unit: unit
      .trim()
      .toLowerCase()
      .replace(/^\/\s?|^(?:per|a) /, '/')
      .replace(/^\/mo$/, '/month')
      .replace(/^\/(?:yr?)$/, '/year'),
    text: trimmed,
  };
}

export function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}

function currencyOf(sign: string): string {
  if (/\$$|^USD$/.test(sign)) return '$';
  if (sign === 'EUR') return '€';
  return sign === 'GBP' ? '£' : sign;
}

/** A number as the given one is written: its decimals, its commas, its currency and its unit. */
export function written(number: number, like: Amount): string {
  const old = new RegExp(NUMBER).exec(like.text)?.[0] ?? '';
  const digits = number.toFixed(
    Number.isInteger(round(number, 6)) && like.decimals === 0
      ? 0
      : Math.max(like.decimals, Number.isInteger(round(number, 6)) ? 0 : 2),
  );
  const [whole = '', part] = digits.split('.');
  const grouped =
    old.includes(',') || whole.length > 4 ? whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return like.text.replace(old, part === undefined ? grouped : `${grouped}.${part}`);
}

export function round(number: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(number * scale) / scale;
}
