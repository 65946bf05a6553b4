import { meaningOf } from '../code/settings/variables.ts';
import { isMermaid } from '../diagram/mermaid.ts';
import type { NameDraft } from './draft.ts';
import { nameDraft } from './draft.ts';
import { likenessOf } from './likeness.ts';
import type { Passage } from './passage.ts';
import { aboutOf } from './passage.ts';

const VARIABLE = /(?<![\w.\-/<])[A-Z][A-Z\d]*(?:_[A-Z\d]+)+(?![\w>])/g;
/** Where the variables of the stack itself are told. */
const OWN =
  /\b(?:secrets?|variables?|env(?:ironment)?(?: vars?| variables?| files?| keys?)?|credentials?|passwords?)\b|\.env\b/i;
/** Somebody else's. */
const ANOTHERS = /\b(?:github|gitlab|actions|ci\/cd|pipeline|runner|workflow|laptop|vercel)\b/i;

/** Variables of environments and secrets: those of the stack, and those that are taken for one of them. */
export function variableDrafts(passage: Passage): readonly NameDraft[] {
  const { text, scope, form } = passage;
  if (!/[A-Z\d]_[A-Z\d]/.test(text)) return [];
  const { variables } = scope.names;
  const isOwn = isToldOfOwn(passage);
  const local = form === 'code' ? localsOf(text) : undefined;
  return [...text.matchAll(VARIABLE)].flatMap(({ 0: name, index }) => {
    if (variables.has(name)) return [nameDraft('variable', name, index)];
    if (isRetired(passage, name)) return [nameDraft('variable', name, index)];
    if (local?.has(name) === true || meaningOf(name) !== undefined) return [];
    if (form === 'code' && isOfAnother(passage, index)) return [];
    const likeness = likenessOf(name, variables);
    if (likeness === undefined || (likeness === 'kin' && !isOwn)) return [];
    return [nameDraft('variable', name, index)];
  });
}

function isRetired({ scope }: Passage, name: string): boolean {
  return scope.names.retired.some(({ text }) => text === name);
}

function isToldOfOwn(passage: Passage): boolean {
  const words = aboutOf(passage);
  if (words.some((one) => ANOTHERS.test(one)) || ANOTHERS.test(passage.text)) return false;
  // A drawing shows the stack's own things.
  if (passage.form === 'code') return isEnvironmentFile(passage.text) || isMermaid(passage.text);
  return [passage.text, ...words].some((one) => OWN.test(one));
}

/** Lines `NAME=value` alone. */
function isEnvironmentFile(text: string): boolean {
  const lines = text.split('\n').filter((line) => /^\s*[^#\s]/.test(line));
  return lines.length > 0 && lines.every((line) => /^\s*(?:export\s)?[A-Z][A-Z\d_]*=/.test(line));
}

/** What a script sets for itself and reads again below. */
function localsOf(text: string): ReadonlySet<string> {
  const set = [...text.matchAll(/^\s*(?:local\s|readonly\s)?([A-Z][A-Z\d_]*)=/gm)];
  return new Set(
    set.flatMap(({ 1: name = '' }) =>
      new RegExp(String.raw`\$\{?${name}\b`).test(text) ? [name] : [],
    ),
  );
}

/** True below a service that the stack does not have, and in a workflow. */
function isOfAnother({ text, scope }: Passage, at: number): boolean {
  if (/^\s*(?:runs-on|uses):/m.test(text)) return true;
  const before = text.slice(Math.max(0, at - 4000), at).split('\n');
  const indent = /^\s*/.exec(before.at(-1) ?? '')?.[0].length ?? 0;
  const owner = before
    .toReversed()
    .map((line) => /^(\s*)([\w.-]+):\s*$/.exec(line))
    .find(
      (key) =>
        key !== null &&
        (key[1]?.length ?? 0) < indent &&
        key[2] !== 'environment' &&
        key[2] !== 'env',
    );
  const name = owner?.[2];
  if (name === undefined || name === 'services') return false;
  return (
    scope.mentionsIn(name).length === 0 &&
    !/^(?:db|web|app|database|secrets|variables|vars)$/.test(name)
  );
}
