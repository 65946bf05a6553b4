import { memoised } from '@stackwright/core';
import { plainText } from '../../ledger/plain-text.ts';
import type { ListedRetired } from '../../ledger/retired.ts';
import type { AttributeId } from '../../subject/attributes.ts';
import type { StackNames } from '../../subject/stack-names.ts';
import type { Value } from '../../value/value.ts';
import { domainOf } from '../../value/readers/domain.ts';
import type { NameDraft } from './draft.ts';
import type { Passage } from './passage.ts';

/** Texts that the stack has left behind, wherever they stand as if they still held. */
export function retiredDrafts(passage: Passage): readonly NameDraft[] {
  const { pattern, byText } = tableOf(passage.scope.names);
  if (pattern === undefined) return [];
  const { text } = passage;
  const drafts: NameDraft[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const fact = byText.get(plainText(found));
    const range = { start: index, end: index + found.length };
    if (fact === undefined || isLive(passage, found) || !isWhole(text, range, fact)) continue;
    if (isOfAnother(passage, range, fact)) continue;
    const stance = isDisowned(passage, range) ? 'past' : passage.stanceOf(range);
    drafts.push({
      ...range,
      subject: undefined,
      of: fact.subject,
      environment: undefined,
      attribute: attributeOf(fact, found),
      value: valueOf(fact, found),
      sure: 'certain',
      stance,
    });
  }
  return drafts;
}

interface Table {
  readonly pattern: RegExp | undefined;
  readonly byText: ReadonlyMap<string, ListedRetired>;
}

const tableOf = memoised(({ retired }: StackNames): Table => {
  const kept = retired.filter(isTelling);
  const byText = new Map(kept.map((one) => [plainText(one.text), one] as const));
  const sources = [...new Set(kept.map(({ text }) => sourceOf(text)))];
  // The longest first: of two that begin alike it says more.
  const pattern =
    sources.length === 0
      ? undefined
      : new RegExp(
          String.raw`(?<![\w$#@-]|[\w]\.)(?:${sources.toSorted((a, b) => b.length - a.length).join('|')})(?![\w-])`,
          'gi',
        );
  return { pattern, byText };
});

/**
 * A port's number, `root`, `production` mean too much to be looked for by themselves: a text must be one of several words or
 * signs, or no word at all. Ports and such are read where something says what they are.
 */
function isTelling({ text, list }: ListedRetired): boolean {
  if (list === 'ports' || text.length < 4 || text.length > 200) return false;
  if (list === 'users') return !COMMON_USERS.has(text);
  return /[^A-Za-z\d\s]|\d[A-Za-z]|[A-Za-z]\d|\s/.test(text) && !/^\d+$/.test(text);
}

const COMMON_USERS: ReadonlySet<string> = new Set(
  'root admin ubuntu debian postgres deploy odoo user centos ec2-user nobody www-data'.split(' '),
);

/** Any white space, signs of a setting with and without it, and units with and without a space before them. */
function sourceOf(text: string): string {
  return text
    .trim()
    .split(/\s*[:=]\s*(?=\S)|\s+|(?<=\d)(?=[KMGT]i?B\b)/)
    .map((part) =>
      part
        .replaceAll(/[.*+?^${}()|[\]\\/#-]/g, String.raw`\$&`)
        .replace(/\\\/mo$/, String.raw`\s?\/\s?mo(?:nth)?`)
        .replace(/\\\/y$/, String.raw`\s?\/\s?y(?:r|ear)?`),
    )
    .map((part) => part.replaceAll('"', '["“”]?'))
    .join(String.raw`[\s:=]*`);
}

/**
 * What one machine has left behind another may have: `40 GB disk` of a host is judged where that host is spoken of, or none other of its
 * kind. The nearest words that name one decide.
 */
function isOfAnother(
  { text, label, beside, around, scope }: Passage,
  { start, end }: { readonly start: number; readonly end: number },
  { list, subject }: ListedRetired,
): boolean {
  if (list !== 'values' || subject?.kind !== 'host') return false;
  const own = `${text.slice(0, start)} ${text.slice(end)}`;
  // `The shop host has 4 GB, the other one a GPU`: then the words themselves do not tell.
  const near = /\bother\b/i.test(own) ? '' : own;
  for (const words of [near, ...(label === undefined ? [] : [label]), ...beside, ...around]) {
    const named = scope.mentionsIn(words).filter((one) => one.subject.kind === subject.kind);
    if (named.length > 0) return named.every((one) => one.subject.id !== subject.id);
  }
  return false;
}

/** True where the stack has something else that is called so, today. */
function isLive({ scope }: Passage, text: string): boolean {
  return scope
    .mentionsIn(text)
    .some(({ retired, start, end }) => retired !== true && start === 0 && end === text.length);
}

/** Never a part of a longer name or path: `/opt/odoo` is neither in `/opt/odoo-ce` nor in `/opt/odoo/odoo-bin`; what else lies below it is as gone as it is. */
function isWhole(
  text: string,
  { start, end }: { start: number; end: number },
  { list, text: own }: ListedRetired,
): boolean {
  const [before, behind] = [text[start - 1] ?? ' ', text.slice(end, end + 2)];
  if (/^\.\w/.test(behind) || /^[%]/.test(behind)) return false;
  if (own.startsWith('/') && /[\w.~/}-]/.test(before)) return false;
  if (before === '/' && !text.slice(0, start).endsWith('//') && list !== 'images') return false;
  if (before === '.' || before === '@') return before === '@';
  // `/opt/odoo/odoo-bin` is where every image of Odoo has it.
  if (own.startsWith('/') && /^\/odoo\b/.test(text.slice(end, end + 8))) return false;
  return (
    list === 'paths' ||
    list === 'retired' ||
    !behind.startsWith('/') ||
    /^[\w-]+(?:\.[\w-]+)+$/.test(own)
  );
}

/** Words of a sentence, a label or a cell that leave no doubt that it speaks of what is gone. */
const GONE =
  /\b(?:retired?|deprecated|decommission\w*|obsolete|outdated|stale|legacy|former(?:ly)?|previous(?:ly)?|old|once|was|were|been|had|used to|no longer|not any ?more|anymore|gone|dead|removed?|replac(?:es|ed|ing)|supersed\w+|instead|rather than|never|not|don['’]?t|doesn['’]?t|isn['’]?t|aren['’]?t|mustn['’]?t|cannot|without|avoid|wrong|incorrect|bad|migrated|moved|renamed|switched|until|ago|histor\w+|past|dropped|deleted|abandon\w+|forbidden|unused|nothing|nobody|none|ignore|leftovers?|remains? of|mistake|except|unlike)\b/i;

/** Words are heard in the sentence itself, in code in the line alone. */
function isDisowned(
  { text, form, label, beside }: Passage,
  { start, end }: { start: number; end: number },
): boolean {
  if (form === 'code') {
    const line =
      text.slice(text.lastIndexOf('\n', start) + 1, start) + text.slice(end).split('\n', 1)[0];
    const comment = /(?:#|\/\/|--|;)\s?(.*)$/.exec(line)?.[1];
    return comment !== undefined && GONE.test(comment);
  }
  if (DENIED.test(text.slice(Math.max(0, start - 60), start))) return true;
  if (/^[`"'*”’)]*\s(?:has|have|gets?|is) (?:no|not|none)\b/i.test(text.slice(end, end + 20)))
    return true;
  const sentence = `${text.slice(0, start)} ${text.slice(end)}`;
  return [sentence, label ?? '', ...beside].some((words) => GONE.test(words));
}

/** `There is no such_table`, `no session_store = redis`, right before it. */
const DENIED = /\b(?:no|nor|neither|lacks?|isn['’]t an?)\s(?:[\w-]+\s){0,2}[`"'*“‘(]*$/i;

const BY_LIST: Readonly<Record<string, AttributeId>> = {
  addresses: 'address',
  regions: 'region',
  users: 'ssh-user',
  images: 'image',
};
const NAMES_OF: Readonly<Record<string, AttributeId>> = {
  host: 'hostname',
  edge: 'container',
  service: 'container',
  environment: 'domain',
  server: 'database-server',
  backup: 'bucket',
  certificate: 'certificate-name',
};

function attributeOf({ list, subject }: ListedRetired, text: string): AttributeId {
  if (list === 'names') {
    if (domainOf(text.replace(/^\*\./, ''), true) !== undefined)
      return subject?.kind === 'certificate' ? 'certificate-name' : 'domain';
    return NAMES_OF[subject?.kind ?? ''] ?? 'retired-value';
  }
  if (list === 'users' && subject?.kind === 'server') return 'database-user';
  return BY_LIST[list] ?? 'retired-value';
}

function valueOf(fact: ListedRetired, text: string): Value {
  const attribute = attributeOf(fact, text);
  if (attribute === 'address') return { kind: 'address', text };
  if (attribute === 'domain' || attribute === 'certificate-name')
    return { kind: 'domain', text: text.toLowerCase() };
  return attribute === 'retired-value' || attribute === 'image'
    ? { kind: 'text', text }
    : { kind: 'name', text };
}
