import type { Finding, Path } from '@stackwright/core';
import type { LoadRule } from './load-rule.ts';
import type { PositionAt } from '@stackwright/core';

/** A range of text by offsets, UTF-16 units from 0; `end` is the first offset behind it. */
export type Range = readonly [start: number, end: number];

/** A mistake by offsets, before it is made concrete: what was found, and the ranges that show it. */
export interface Problem {
  readonly rule: LoadRule;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly range: Range;
  readonly path?: Path;
  readonly related?: readonly { readonly message: string; readonly range: Range }[];
}

/** Makes a problem concrete: the one place where the loader's offsets become lines and columns. */
export function toFinding(problem: Problem, file: string, positionAt: PositionAt): Finding {
  const { rule, what, why, fix, range, path, related = [] } = problem;
  const span = ([start, end]: Range) => ({ start: positionAt(start), end: positionAt(end) });
  return {
    rule,
    severity: 'error',
    what,
    why,
    fix,
    at: { file, ...(path !== undefined && { path }), span: span(range) },
    related: related.map((place) => ({
      message: place.message,
      at: { file, span: span(place.range) },
    })),
  };
}
