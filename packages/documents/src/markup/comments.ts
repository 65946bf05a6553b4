/** An order in a comment: `stackwright:<verb> <argument>`. Offsets of the text. */
export interface Order {
  readonly verb: string;
  readonly argument: string;
  readonly start: number;
  readonly end: number;
}

const ORDER = /^\s*stackwright:([a-z][\w-]*)(?:\s+|$)/i;

/** Orders in the HTML comments between two offsets. */
export function ordersIn(text: string, from = 0, to = text.length): readonly Order[] {
  const orders: Order[] = [];
  for (let start = text.indexOf('<!--', from); start !== -1 && start < to;) {
    const close = text.indexOf('-->', start + 4);
    if (close === -1 || close >= to) break;
    const order = orderOf(text.slice(start + 4, close));
    if (order !== undefined) orders.push({ ...order, start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return orders;
}

/** What a comment's words order; undefined when it is a comment for people. */
export function orderOf(words: string): Pick<Order, 'verb' | 'argument'> | undefined {
  const match = ORDER.exec(words);
  if (match === null) return undefined;
  const argument = words.slice(match[0].length).trim().replaceAll(/\s+/g, ' ');
  return { verb: (match[1] ?? '').toLowerCase(), argument };
}

/** Whether nothing but blanks, comments and the signs of quotes and lists stands on the lines of a range. */
export function standsAlone(text: string, start: number, end: number): boolean {
  const [first, last] = lineAround(text, start, end);
  const rest = text.slice(first, start) + text.slice(end, last);
  return /^[\s>]*(?:[-+*]|\d{1,9}[.)])?\s*$/.test(
    rest.includes('<!--') ? rest.replaceAll(/<!--[^<]*-->/g, '') : rest,
  );
}

/** The lines that a range stands on, without their end and without the range where it stands at one of the ends. */
export function restOfLine(text: string, start: number, end: number): readonly [number, number] {
  const [first, last] = lineAround(text, start, end);
  if (text.slice(end, last).trim() === '') return [first, start];
  if (text.slice(first, start).trim() === '') return [end, last];
  return [first, last];
}

function lineAround(text: string, start: number, end: number): readonly [number, number] {
  let first = start;
  while (first > 0 && !isLineEnd(text, first - 1)) first -= 1;
  let last = end;
  while (last < text.length && !isLineEnd(text, last)) last += 1;
  return [first, last];
}

function isLineEnd(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}
