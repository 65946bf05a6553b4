import { distanceBetween } from '@stackwright/core';
import type { NameDraft } from './draft.ts';
import { nameDraft } from './draft.ts';
import type { Passage } from './passage.ts';
import { aboutOf, isCode } from './passage.ts';

const MODULE = /(?<![\w.\-/$<])[a-z][a-z\d]*(?:_[a-z\d]+)+(?![\w./(-]*[\w(])/g;
const ABOUT = /\b(?:modules?|add-?ons?)\b/i;
const OWN =
  /\b(?:custom|own|our|in-house|self-written|internal|bespoke)\b[^.;:]{0,30}\b(?:modules?|add-?ons?)\b/i;
const OCA = /\bOCA\b/;
/** Words that make the name beside them something else. */
const KIND =
  '(?:field|table|model|method|function|group|variable|column|parameter|option|setting|package|library|schema|view|key|database|role|user|container|volume|network)s?';
const BEFORE = new RegExp(String.raw`\b(?:${KIND}|pip install)\s[\x60*"'(]*$`, 'i');
const BEHIND = new RegExp(String.raw`^[\x60*"')]*\s${KIND}\b`, 'i');

/** Odoo modules by name, where words, a column or a heading speak of modules. */
export function moduleDrafts(passage: Passage): readonly NameDraft[] {
  const { text, scope, form } = passage;
  if (!text.includes('_')) return [];
  if (form === 'code') return commandDrafts(passage);
  const about = aboutOf(passage);
  const isHeaded = about.some((words) => words.length < 120 && ABOUT.test(words));
  if (!isHeaded && !ABOUT.test(text)) return [];
  const { ownModules, ocaModules } = scope.names;
  const known = [...ownModules, ...ocaModules];
  const words = [text, ...about].filter((one) => one.length < 400);
  const isOwn = words.some((one) => OWN.test(one));
  const isOca = words.some((one) => OCA.test(one)) && !isOwn;
  return [...text.matchAll(MODULE)].flatMap(({ 0: name, index }) => {
    const range = { start: index, end: index + name.length };
    const isOther =
      BEFORE.test(text.slice(Math.max(0, index - 24), index)) ||
      BEHIND.test(text.slice(range.end, range.end + 24));
    const isSetApart =
      isCode(passage, range) || passage.form === 'table' || passage.form === 'pair';
    if (!isSetApart || isOther) return [];
    if (known.includes(name)) return [nameDraft('module-list', name, index)];
    const isWrong =
      isNearly(name, known) ||
      (isOwn && isHeaded) ||
      hasOwnPrefix(name, ownModules) ||
      (isOca && isHeaded && isFromListed(name, scope.names));
    return isWrong ? [nameDraft('module-list', name, index)] : [];
  });
}

/** `odoo -u shop_base,shop_mail`: of Odoo's own modules and of other repositories' nobody here knows. */
function commandDrafts({ text, scope }: Passage): readonly NameDraft[] {
  const { ownModules, ocaModules } = scope.names;
  const known = [...ownModules, ...ocaModules];
  return [...text.matchAll(INSTALLED)].flatMap(({ 0: whole, 1: list = '', index }) =>
    [...list.matchAll(/[a-z]\w*_\w+/g)].flatMap((found) => {
      const [name] = found;
      const isMeant =
        known.includes(name) || isNearly(name, known) || hasOwnPrefix(name, ownModules);
      const start = index + whole.length - list.length + found.index;
      return isMeant ? [nameDraft('module-list', name, start)] : [];
    }),
  );
}

const INSTALLED =
  /\bodoo(?:-bin)?\b(?:[^\n;|&]|\\\n){0,400}?\s(?:-[iu]|--init|--update)[ =]([a-z][\w,]*)/g;

/** Two letters off at most, or one word more, less or otherwise of several. */
function isNearly(name: string, known: readonly string[]): boolean {
  return known.some((other) => {
    const allowed = Math.min(2, Math.floor(name.length / 6));
    return distanceBetween(name, other, allowed) <= allowed;
  });
}

/** What the own modules of a stack begin with, where they all do. */
function hasOwnPrefix(name: string, own: ReadonlySet<string>): boolean {
  const prefixes = new Set([...own].map((one) => one.slice(0, one.indexOf('_') + 1)));
  const [prefix = ''] = prefixes;
  return prefixes.size === 1 && prefix.length > 2 && name.startsWith(prefix);
}

/** From a repository of which the stack says which modules are taken, as far as the first words tell. */
function isFromListed(
  name: string,
  { ocaModules, openRepositories }: Passage['scope']['names'],
): boolean {
  const first = name.split('_')[0] ?? '';
  if ([...openRepositories].some((id) => id.split('-').includes(first))) return false;
  return [...ocaModules].some((one) => one.startsWith(`${first}_`));
}
