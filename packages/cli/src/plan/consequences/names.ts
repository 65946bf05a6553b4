/** More names than these are counted. */
const MOST = 6;

/** Names in backticks, with commas between. */
export function quoted(names: readonly string[]): string {
  const shown = names.length > MOST ? names.slice(0, MOST - 1) : names;
  const more = names.length - shown.length;
  const text = shown.map((name) => `\`${name}\``).join(', ');
  return more === 0 ? text : `${text} and ${more} more`;
}
