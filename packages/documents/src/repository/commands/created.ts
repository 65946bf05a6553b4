import type { Passage } from '../passages.ts';

const CREATES =
  /(?:^|[.:;]\s|\d[.)]\s|\b(?:to|and|then|now|y|und)\s)\W*(?:creat(?:e|es|ing)|write|generate|make|save(?: it| this)? (?:as|to|in)|cre(?:a|ar|e)|erstellen?)\b[^.;`]{0,30}$/i;

/** Paths that a reader is told to create: `Create `scripts/export.sh`:`. */
export function createdIn(passages: readonly Passage[]): readonly string[] {
  return passages.flatMap(({ prose: { text, marks } }) =>
    marks.flatMap(({ kind, start, end }) =>
      kind === 'code' && CREATES.test(text.slice(Math.max(0, start - 60), start))
        ? [
            text
              .slice(start, end)
              .trim()
              .replace(/^(?:\.\/)+|\/$/g, ''),
          ]
        : [],
    ),
  );
}
