import { ODOO_SERIES, readOdooConf } from '@stackwright/schema';
import type { ConfProblem, OdooConf, OdooSeries } from '@stackwright/schema';
import { isHarmless } from './harmless.ts';

/** A problem of a line, the series whose it is, and what that series read. */
export interface SeriesProblem {
  readonly series: OdooSeries;
  readonly problem: ConfProblem;
  readonly conf: OdooConf;
  /** The option that the line gives; empty for a section. */
  readonly name: string;
}

const GRADES = ['info', 'warning', 'error'] as const;

/** What a series has against a file, without what does no harm. */
export function problemsOf(text: string, series: OdooSeries): readonly SeriesProblem[] {
  const conf = readOdooConf(text, series);
  const lines = new Map([...conf.options.values()].map((one) => [one.nameSpan.start.line, one]));
  return conf.problems.flatMap((problem) => {
    const line = lines.get(problem.span.start.line);
    if (line !== undefined && isHarmless(problem, line, text, series)) return [];
    return [{ series, problem, conf, name: line?.name ?? '' }];
  });
}

/**
 * What is wrong whichever series reads the file, in the mildest form. A name must be unknown to all of
 * them; a value that all but one misread is told too, for that one is the newest.
 */
export function mildestOf(text: string): readonly SeriesProblem[] {
  const byLine = new Map<number, SeriesProblem[]>();
  for (const found of ODOO_SERIES.flatMap((series) => problemsOf(text, series))) {
    const { line } = found.problem.span.start;
    byLine.set(line, [...(byLine.get(line) ?? []), found]);
  }
  return [...byLine.values()]
    .flatMap((all) => {
      const isName = all.some(({ problem }) => /^(?:unknown|dropped)-option$/.test(problem.kind));
      if (all.length < ODOO_SERIES.length - (isName ? 0 : 1)) return [];
      const grades = all.map(({ problem }) => GRADES.indexOf(problem.severity));
      const mild = all.findLast((_, at) => grades[at] === Math.min(...grades));
      return mild === undefined ? [] : [mild];
    })
    .toSorted((a, b) => a.problem.span.start.offset - b.problem.span.start.offset);
}
