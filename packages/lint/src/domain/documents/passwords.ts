import { createPositions } from '@stackwright/core';
import type { Span } from '@stackwright/core';
import { candidatesOf, isStandIn, isWeak } from '@stackwright/scan';
import { PASSWORD_KINDS } from '../code/secrets.ts';

/** What is known of the place of a value: how much it takes to be a password there. */
interface Found {
  readonly from: number;
  readonly to: number;
  /** `close`: right behind `=`, `@` or an option. `loose`: behind a colon or in a table, where words may stand as well. */
  readonly place: 'close' | 'loose';
  readonly user?: string | undefined;
}

/**
 * Where a document writes a password out: in an address, behind a name that ends in `password`, behind an option. More than
 * the scanner of code finds in prose, where passwords are mostly made up: these documents are about a stack that is there.
 * @param isOwn - whether a host that documents use as an example is one of the stack's
 */
export function passwordsIn(
  text: string,
  file: string,
  isOwn: (host: string) => boolean,
): readonly Span[] {
  if (!SIGN.test(text)) return [];
  const own = [...addresses(text, isOwn), ...assignments(text), ...options(text)].filter((found) =>
    isPassword(text.slice(found.from, found.to), found),
  );
  const positionAt = createPositions(text);
  const spans = [
    ...own.map(({ from, to }) => ({ start: positionAt(from), end: positionAt(to) })),
    ...candidatesOf(text, file)
      .filter(({ kind }) => PASSWORD_KINDS.has(kind))
      .map(({ span }) => span),
  ];
  return withoutOverlaps(spans);
}

const SIGN = /pass|pwd|:\/\/[^\s/@]*:[^\s/@]+@|sshpass|curl|docker login/i;

const ADDRESS =
  /:\/\/(?<user>[^\s:/?#@"'`<>|\\]{0,64}):(?<password>[^\s/@"'`<>|\\]{1,128})@(?<host>[^\s:/?#"'`<>|\\,;)]{1,255})/g;

/** RFC 2606. */
const RESERVED =
  /(?:^|\.)(?:example|invalid|test)(?:\.(?:com|net|org))?$|^(?:host(?:name)?|server)$/i;

function addresses(text: string, isOwn: (host: string) => boolean): readonly Found[] {
  return [...text.matchAll(ADDRESS)].flatMap(({ index, groups = {} }) => {
    const { user = '', password = '', host = '' } = groups;
    if (/[{}$%]/.test(host) || (RESERVED.test(host) && !isOwn(host))) return [];
    const from = index + 3 + user.length + 1;
    return [{ from, to: from + password.length, place: 'close', user }];
  });
}

const NAME = /(?:pass(?:word|wd|phrase|code)?|pwd)(?![A-Za-z\d])/gi;
const BEHIND =
  /(?<marks>["'`*_]{0,4}[ \t]{0,4}(?:=>?|:=|:|\|)["'`*_]{0,4}[ \t]{0,4})(?<open>["'`]|\*\*)?/y;

function assignments(text: string): readonly Found[] {
  return [...text.matchAll(NAME)].flatMap(({ 0: name, index }) => {
    const found = matchAt(BEHIND, text, index + name.length);
    if (found === undefined) return [];
    const from = index + name.length + found[0].length;
    const to = endOf(text, from, found.groups?.['open']);
    return [{ from, to, place: found[0].includes('=') ? 'close' : 'loose' }] satisfies Found[];
  });
}

const OPTION =
  /(?:\b(?:sshpass|docker login)\b[^\n|;&]{0,200}?[ \t]-p[ \t]?|[ \t]--password[ \t=]|\bcurl\b[^\n|;&]{0,200}?[ \t](?:-u|--user)[ \t=]["']?[^\s:"']{1,64}:)(?<open>["'])?/g;

function options(text: string): readonly Found[] {
  return [...text.matchAll(OPTION)].map(({ 0: all, index, groups = {} }) => {
    const from = index + all.length;
    return { from, to: endOf(text, from, groups['open']), place: 'close' };
  });
}

const BARE = /[^\s"'`|<>;]{1,128}/y;

/** The end of a value: what closes its quotes, else a blank; a sentence's sign is no part of it. */
function endOf(text: string, from: number, open: string | undefined): number {
  if (open !== undefined) {
    const line = text.indexOf('\n', from);
    const close = text.indexOf(open, from);
    if (close !== -1 && (line === -1 || close < line)) return close;
  }
  const bare = matchAt(BARE, text, from)?.[0] ?? '';
  return from + bare.replace(/[.,:)\]}*_]+$/, '').length;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

/** Where to look for it, or how long it must be. */
const ABOUT =
  /^(?:1password|bitwarden|keepass|lastpass|vault|sops|age|sha-?\d+|md5|bcrypt|argon2\w*|scram\S*)|^\d+[-+]?(?:chars?|characters|digits|bits?|days?)|^(?:https?:|[./~$%#@[({])|\.(?:ya?ml|env|md|txt|conf|sh|age|gpg)$/i;

/** What nobody would write for want of a better word: letters and digits, or signs among letters. */
function isPassword(value: string, { place, user }: Found): boolean {
  if (value.length < (place === 'close' ? 6 : 8) || value.length > 128 || /\s/.test(value))
    return false;
  if (isStandIn(value) || isWeak(value, user) || ABOUT.test(value)) return false;
  if (/^change-?me/i.test(value) || /^[A-Z][A-Z\d_]*$/.test(value)) return false;
  if (!/\d/.test(value) && /pass|pwd|secret|token/i.test(value)) return false;
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/].filter((one) => one.test(value)).length;
  if (place === 'loose') return classes >= 3 && /\d/.test(value);
  return /[A-Za-z]/.test(value) && (/\d/.test(value) || classes >= 3);
}

/** In order of place; of several that overlap the first one given. */
function withoutOverlaps(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const { start, end } = span;
    const isFree = kept.every(
      (one) => one.end.offset <= start.offset || end.offset <= one.start.offset,
    );
    if (isFree) kept.push(span);
  }
  return kept.toSorted((a, b) => a.start.offset - b.start.offset);
}
