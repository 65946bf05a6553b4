import type { PathClass } from './path-class.ts';

/** A literal value behind a name. */
export interface Value {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isQuoted: boolean;
}

/** What stands between a name and its value, by how the file is read. */
const CONNECTOR = /["'`]?\]?[ \t]{0,32}(?::=|=>|==?|:(?!:))[ \t]{0,32}/y;
/** `password: str = "…"`, `password: string = '…'` */
const TYPED = /[ \t]{0,4}:[ \t]{0,4}[\w.[\]| ]{1,40}=[ \t]{0,4}(?=["'])/y;
const MARKUP = /["'][ \t]{0,8}>[ \t]{0,8}|>[ \t]{0,8}/y;
const OPTION = /[ \t]{1,8}(?=[^-\s=])/y;

const QUOTED = /(["'])((?:(?!\1)[^\\\r\n]|\\.){1,512})\1/y;
const PARAMETER = /[^\s&#"'`<>]{1,512}/y;
const BARE = /[^\r\n]{1,512}/y;

/** The value of the name that ends at `end`, where a literal one stands on the same line. */
export function valueAfter(
  text: string,
  name: { readonly from: number; readonly to: number },
  reading: PathClass,
  isEnvironment: boolean,
): Value | undefined {
  const start = startOf(text, name, reading);
  if (start === undefined) return undefined;
  const quoted = matchAt(QUOTED, text, start);
  if (quoted !== undefined) {
    if (
      reading === 'code' &&
      !/^[ \t]*(?:[,;)\]}\r\n#/<]|$)/.test(
        text.slice(start + quoted[0].length, start + quoted[0].length + 20),
      )
    )
      return undefined;
    const value = quoted[2] ?? '';
    return { from: start + 1, to: start + 1 + value.length, text: value, isQuoted: true };
  }
  if (/["'`]/.test(text[start] ?? '')) return undefined;
  const isMarkup =
    text[start - 1] === '>' ||
    (/[ \t]/.test(text[start - 1] ?? '') &&
      text.slice(name.to, start).includes('>') &&
      !text.slice(name.to, start).includes('='));
  if (reading === 'code' && !isMarkup) return undefined;
  const isInQuery = /[?&][\w.-]{0,64}$/.test(text.slice(Math.max(0, name.from - 64), name.from));
  if (isInQuery) return inQuery(text, start);
  return bare(text, start, isMarkup, isEnvironment);
}

/** A parameter of an address ends where the next one begins. */
function inQuery(text: string, start: number): Value | undefined {
  const value = matchAt(PARAMETER, text, start)?.[0];
  return value === undefined
    ? undefined
    : { from: start, to: start + value.length, text: value, isQuoted: false };
}

function startOf(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  reading: PathClass,
): number | undefined {
  const typed = reading === 'code' ? matchAt(TYPED, text, to) : undefined;
  const found = typed ?? matchAt(CONNECTOR, text, to);
  if (found !== undefined) {
    // A comparison gives no value.
    if (/==/.test(found[0]) && !found[0].includes('=>')) return undefined;
    return to + found[0].length;
  }
  const markup = reading === 'settings' ? undefined : matchAt(MARKUP, text, to);
  if (markup !== undefined) return to + markup[0].length;
  if (!text.slice(Math.max(0, from - 24), from).match(/(?:^|\s)--?[\w-]{0,20}$/)) return undefined;
  const option = matchAt(OPTION, text, to);
  return option === undefined ? undefined : to + option[0].length;
}

function bare(
  text: string,
  start: number,
  isMarkup: boolean,
  isEnvironment: boolean,
): Value | undefined {
  const line = matchAt(BARE, text, start)?.[0];
  if (line === undefined) return undefined;
  const raw = isMarkup ? /^[^<]*(?=<\/)/.exec(line)?.[0] : cutOff(line, isEnvironment);
  const value = raw?.trimEnd() ?? '';
  return value === ''
    ? undefined
    : { from: start, to: start + value.length, text: value, isQuoted: false };
}

/** A bare value ends at a comment; in a command or a flow collection, at what closes it. */
function cutOff(line: string, isEnvironment: boolean): string {
  const value = /^(?:(?![ \t][#;]).)*/.exec(line)?.[0] ?? '';
  if (isEnvironment) return value;
  return /^(?:\$\{[^}\s]*\}|[^\s"'`,;)}\]])*(?=$|[\s"'`,;)}\]])/.exec(value)?.[0] ?? '';
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
