import type { Fix, ReportedFinding, TextEdit } from '@stackwright/core';

/** What was done, and what was not. */
export interface FixOutcome {
  /** Every text that was given, changed or not. */
  readonly texts: ReadonlyMap<string, string>;
  readonly applied: readonly Fix[];
  readonly refused: readonly { readonly fix: Fix; readonly why: string }[];
}

/**
 * Makes fixes, each with all its edits or none. A fix that touches what an earlier one has changed is
 * refused: linting again offers it anew, with places that are right. `unsafe` includes the safe ones.
 */
export function applyFixes(
  texts: ReadonlyMap<string, string>,
  fixes: readonly Fix[],
  safety: Fix['safety'],
): FixOutcome {
  const accepted: TextEdit[] = [];
  const applied: Fix[] = [];
  const refused: { fix: Fix; why: string }[] = [];
  for (const fix of fixes) {
    const why = refusal(texts, accepted, fix, safety);
    if (why !== undefined) {
      refused.push({ fix, why });
      continue;
    }
    accepted.push(...fix.edits.filter((edit) => !accepted.some((one) => isSame(one, edit))));
    applied.push(fix);
  }
  const edited = [...texts].map(([file, text]) => [file, withEdits(text, file, accepted)] as const);
  return { texts: new Map(edited), applied, refused };
}

/** Passes after which fixes that undo each other are given up. */
const MAX_PASSES = 10;

/**
 * Fixes and lints until nothing is left to fix. `lint` is given the texts as they are by then.
 * Of several fixes of one finding only the first that is allowed is made.
 */
export function fixUntilStable(
  texts: ReadonlyMap<string, string>,
  lint: (texts: ReadonlyMap<string, string>) => readonly ReportedFinding[],
  safety: Fix['safety'],
): FixOutcome {
  let current = texts;
  const applied: Fix[] = [];
  for (let pass = 0; ; pass += 1) {
    const fixes = lint(current).flatMap((finding) => chosen(finding, safety));
    const outcome = applyFixes(current, fixes, safety);
    const changed = [...outcome.texts].some(([file, text]) => current.get(file) !== text);
    if (!changed || pass === MAX_PASSES)
      return { texts: current, applied, refused: outcome.refused };
    applied.push(...outcome.applied);
    current = outcome.texts;
  }
}

/** Nobody mends what somebody decided to live with. */
function chosen({ suppression, fixes }: ReportedFinding, safety: Fix['safety']): readonly Fix[] {
  if (suppression !== undefined) return [];
  const fix = fixes.find((one) => allows(safety, one)) ?? fixes[0];
  return fix === undefined ? [] : [fix];
}

function allows(safety: Fix['safety'], fix: Fix): boolean {
  return safety === 'unsafe' || fix.safety === 'safe';
}

function refusal(
  texts: ReadonlyMap<string, string>,
  accepted: readonly TextEdit[],
  fix: Fix,
  safety: Fix['safety'],
): string | undefined {
  if (!allows(safety, fix)) return 'it may change behaviour: ask for unsafe fixes';
  for (const [index, edit] of fix.edits.entries()) {
    const length = texts.get(edit.file)?.length;
    if (length === undefined) return `${edit.file} may not be changed`;
    const { start, end } = edit.span;
    if (start.offset < 0 || end.offset < start.offset || end.offset > length)
      return `its place is outside of ${edit.file}`;
    const others = [...fix.edits.slice(0, index), ...accepted.filter((one) => !isSame(one, edit))];
    if (others.some((other) => overlaps(other, edit))) return 'another fix changes the same place';
  }
  return undefined;
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return (
    a.file === b.file &&
    a.text === b.text &&
    a.span.start.offset === b.span.start.offset &&
    a.span.end.offset === b.span.end.offset
  );
}

/** Edits that touch count as overlapping: the order of two insertions at one place is nobody's to choose. */
function overlaps(a: TextEdit, b: TextEdit): boolean {
  return (
    a.file === b.file &&
    a.span.start.offset <= b.span.end.offset &&
    b.span.start.offset <= a.span.end.offset
  );
}

function withEdits(text: string, file: string, edits: readonly TextEdit[]): string {
  const own = edits.filter((edit) => edit.file === file);
  return own
    .toSorted((a, b) => b.span.start.offset - a.span.start.offset)
    .reduce(
      (result, { span, text: inserted }) =>
        result.slice(0, span.start.offset) + inserted + result.slice(span.end.offset),
      text,
    );
}
