/** `NAME = value` of a line, or undefined when it is none. Quotes around either are taken off. */
export function readVariable(
  line: string,
): { readonly name: string; readonly nameAt: number; readonly value: string } | undefined {
  // A quoted name, or one without spaces and quotes; cron reads no variable in "0 5 * * * a=b".
  const match = /^(?:"([^"]*)"|'([^']*)'|([^\s="']+))[ \t]*=[ \t]*(.+?)[ \t]*$/.exec(line);
  if (match === null) return undefined;
  const [, double, single, bare, raw = ''] = match;
  const name = double ?? single ?? bare ?? '';
  if (name === '') return undefined;
  const quoted = /^(["'])(.*)\1$/.exec(raw);
  const value = quoted?.[2] ?? raw;
  // A quote that opens the value must end it, and stand nowhere between: else cron reads a job.
  if (/^["']/.test(raw) && (quoted === null || value.includes(raw.charAt(0)))) return undefined;
  return { name, nameAt: bare === undefined ? 1 : 0, value };
}

/** `NAME =` without a value, which cron takes for a job; `NAME=""` is an empty one. */
export function isEmptyVariable(line: string): boolean {
  return /^[^\s=*@\d]+[ \t]*=[ \t]*$/.test(line);
}
