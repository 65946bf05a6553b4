import { compareText } from '@stackwright/core';
import type { Artefact } from '@stackwright/core';
import { unifiedDiff } from '@stackwright/render';
import type { ArtefactChange, Change, LineCounts } from './change.ts';
import { matchKeyed } from './compare/keyed.ts';
import { syntaxOf } from './differs.ts';
import { titleOf } from './title.ts';

/** Compares two rendered trees; files that are the same are left out. Sorted by path. */
export function compareArtefacts(
  base: readonly Artefact[],
  head: readonly Artefact[],
): readonly ArtefactChange[] {
  const { added, removed, common } = matchKeyed(byPath(base), byPath(head));
  return [
    ...added.map(([, artefact]) => describe(undefined, artefact)),
    ...removed.map(([, artefact]) => describe(artefact, undefined)),
    ...common
      .filter(([, was, is]) => was.text !== is.text || was.mode !== is.mode)
      .map(([, was, is]) => describe(was, is)),
  ]
    .filter((change) => change !== undefined)
    .toSorted((a, b) => compareText(a.path, b.path));
}

function byPath(artefacts: readonly Artefact[]): readonly (readonly [string, Artefact])[] {
  return artefacts.map((artefact) => [artefact.path, artefact]);
}

function describe(was: Artefact | undefined, is: Artefact | undefined): ArtefactChange | undefined {
  const one = is ?? was;
  if (one === undefined) return undefined;
  const { path, renderer } = one;
  const action = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
  const { kind, differ } = syntaxOf(path, one.text);
  const texts = { file: path, was: was?.text ?? '', is: is?.text ?? '' };
  const found = differ?.compare(texts);
  const changes = [...(found ?? []), ...modeChange(was, is)];
  const lines = found === undefined || found.length === 0 ? lineCounts(path, texts) : undefined;
  return {
    path,
    title: titleOf(one),
    renderer,
    kind: found === undefined ? 'text' : kind,
    action,
    changes,
    ...(lines !== undefined && { lines }),
  };
}

function modeChange(was: Artefact | undefined, is: Artefact | undefined): readonly Change[] {
  if (was === undefined || is === undefined || was.mode === is.mode) return [];
  const text = (mode: number): string => `0${mode.toString(8)}`;
  return [{ action: 'changed', what: 'mode', was: text(was.mode), is: text(is.mode) }];
}

function lineCounts(
  path: string,
  { was, is }: { readonly was: string; readonly is: string },
): LineCounts | undefined {
  if (was === is) return undefined;
  if (was === '' || is === '') return { added: lineCount(is), removed: lineCount(was) };
  const lines = unifiedDiff(was, is, { path, context: 0 }).split('\n').slice(2);
  const count = (mark: string): number => lines.filter((line) => line.startsWith(mark)).length;
  const counts = { added: count('+'), removed: count('-') };
  // Too different to compare: every line is another.
  return counts.added + counts.removed > 0
    ? counts
    : { added: lineCount(is), removed: lineCount(was) };
}

function lineCount(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}
