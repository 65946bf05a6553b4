import { overlaps } from './measure.ts';
import type { Measure } from './measure.ts';
import type { LintedSet } from './lint-set.ts';
import type { DocumentSet } from './read-set.ts';

/** A set with what the linter made of it. */
export interface MeasuredSet {
  readonly name: string;
  readonly set: DocumentSet;
  readonly linted: LintedSet;
  readonly measure: Measure;
}

/** The figures of several sets as a page: in all, and by kind of contradiction. */
export function figures(sets: readonly MeasuredSet[]): string {
  const kinds = [...new Set(sets.flatMap(({ measure }) => [...measure.byKind.keys()]))].toSorted();
  const rows = kinds.map((kind) => [kind, ...sets.map((one) => found(one, kind))]);
  const all = [
    ['documents', ...sets.map(({ set }) => String(set.documents.size))],
    ['contradictions found', ...sets.map(({ measure }) => recall(measure))],
    ['findings that are right', ...sets.map(({ measure }) => precision(measure))],
    ['innocent places told of', ...sets.map(innocent)],
    ['true claims verified', ...sets.map(verified)],
  ];
  const names = sets.map(({ name }) => name);
  return `${HEAD}${table(['', ...names], all)}\n## By kind\n\n${table(['kind', ...names], rows)}`;
}

const HEAD = `# How well documents are read

Each set holds documents about the stack of this repository whose claims a person has labelled before any rule ran on them. The first
one is what the readers are tuned on. A finding is right where a contradiction is labelled; what is not labelled counts as wrong.

`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

function found({ measure }: MeasuredSet, kind: string): string {
  const one = measure.byKind.get(kind);
  return one === undefined ? '' : `${one.found} of ${one.of}`;
}

function recall({ found: lies, missed }: Measure): string {
  return share(lies.length, lies.length + missed.length);
}

function precision({ right, wrong }: Measure): string {
  return share(right.length, right.length + wrong.length);
}

/** Places that look like a claim, must not be judged, and are. */
function innocent({ set, measure: { wrong } }: MeasuredSet): string {
  const innocents = set.labels.filter(({ verdict }) => verdict === 'innocent');
  const told = innocents.filter((label) => wrong.some(({ at }) => overlaps(at, label)));
  return share(told.length, innocents.length);
}

function verified({ set, linted }: MeasuredSet): string {
  const claims = set.labels.filter(({ verdict }) => verdict === 'true');
  const known = linted.tree.documents.flatMap(({ judgements }) =>
    judgements.filter(({ verdict }) => verdict === 'verified').map(({ claim }) => claim),
  );
  const met = claims.filter((label) => known.some((claim) => overlaps(claim, label)));
  return share(met.length, claims.length);
}

function share(part: number, whole: number): string {
  return `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
}
