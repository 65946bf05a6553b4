const SHARE = /^(0|[1-9]\d{0,2})(\.\d{1,4})?%$/;

/**
 * The part of one that `85%` or `99.95%` is: 0.85, 0.9995. From 0% to 100%, with at most four
 * decimals; undefined for anything else.
 */
export function parseShare(text: string): number | undefined {
  const match = SHARE.exec(text);
  if (match === null) return undefined;
  const share = Number(`${match[1]}${match[2] ?? ''}e-2`);
  return share <= 1 ? share : undefined;
}

/** `0.9995` as `99.95%`, rounded to four decimals. */
export function formatShare(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`;
}
