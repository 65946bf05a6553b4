import { ODOO_SERIES } from '@stackwright/schema';
import type { ConfProblem } from '@stackwright/schema';
import type { Problem, ProposedFix } from '../../rule.ts';
import { sentence } from '../../engine/sentence.ts';
import type { SeriesProblem } from './mildest.ts';
import { isWithoutEffect } from './harmless.ts';
import { repairsOf } from './repair.ts';

/**
 * Findings of the problems. Names that Odoo does not know and old names come in dozens, for a file that
 * went through many series: those of a kind are one finding.
 */
export function* grouped(
  found: readonly SeriesProblem[],
  isAssumed: boolean,
): Generator<Problem, void> {
  const note = isAssumed
    ? ' Nothing here tells the series: this is the mildest that 16.0 to 19.0 make of it.'
    : '';
  const several = (['unknown-option', 'deprecated-option'] as const)
    .map((kind) => found.filter(({ problem }) => problem.kind === kind && isPlain(problem)))
    .filter((group) => group.length > 1);
  const inGroups = new Set(several.flat());
  for (const one of found) {
    const group = several.find((all) => all[0] === one);
    if (group !== undefined) yield together(group, note);
    else if (!inGroups.has(one)) yield alone(one, note);
  }
}

/** True when nothing is lost where the line's own advice is left out. */
function isPlain({ kind, use, severity }: ConfProblem): boolean {
  if (kind === 'deprecated-option') return use !== 'with_demo';
  return severity !== 'error';
}

function alone({ problem, conf, name }: SeriesProblem, note: string): Problem {
  const line = conf.options.get(name);
  const isMild = line !== undefined && isWithoutEffect(problem, line);
  const { span, kind, severity, what, why, fix, first } = problem;
  return {
    at: span,
    severity: isMild ? 'warning' : gradeOf(kind, severity, note === ''),
    what: sentence(what),
    why: `${sentence(why)}${note}`,
    fix,
    fixes: repairsOf(problem, conf, note === ''),
    ...(first !== undefined && { related: [{ message: 'first given here', at: first }] }),
  };
}

function gradeOf(
  kind: ConfProblem['kind'],
  severity: ConfProblem['severity'],
  isSeriesKnown: boolean,
): ConfProblem['severity'] {
  // A line without effect lets Odoo run as it runs without the line.
  if (kind === 'not-from-file') return 'warning';
  // The old name is the right one for a series before 16.0.
  return kind === 'deprecated-option' && !isSeriesKnown ? 'info' : severity;
}

function together([first, ...others]: readonly SeriesProblem[], note: string): Problem {
  if (first === undefined) throw new Error('a group of problems is empty');
  const { problem } = first;
  const all = [first, ...others];
  // Of each name the series that is mildest: what holds of all of them holds of the oldest.
  const series = ODOO_SERIES.find((one) => all.some((found) => found.series === one));
  const names = all.map(({ name }) => `\`${name}\``).join(', ');
  const pairs = all.map(({ name, problem: { use } }) => `${name} is ${use ?? 'gone'}`).join(', ');
  const isUnknown = problem.kind === 'unknown-option';
  return {
    at: problem.span,
    severity: gradeOf(problem.kind, problem.severity, note === ''),
    what: isUnknown ? `Odoo ${series} has no options ${names}.` : `These are old names: ${names}.`,
    why: `${isUnknown ? 'Odoo ignores the lines, unless an addon reads them.' : `Odoo ${series} still reads them; another series ignores them in silence.`}${note}`,
    fix: isUnknown ? 'Remove them, unless an addon reads them.' : `Write the new ones: ${pairs}.`,
    related: others.map(({ problem: { span } }) => ({ message: 'and here', at: span })),
    fixes: repairOfAll(all, note === ''),
  };
}

/** All at once, as safe as the least safe; none where one has none. */
function repairOfAll(
  all: readonly SeriesProblem[],
  isSeriesKnown: boolean,
): readonly ProposedFix[] {
  const repairs = all.flatMap(({ problem, conf }) =>
    repairsOf(problem, conf, isSeriesKnown).slice(0, 1),
  );
  if (repairs.length < all.length) return [];
  const isSafe = repairs.every(({ safety }) => safety === 'safe');
  return [
    {
      description: repairs.map(({ description }) => description).join('; '),
      safety: isSafe ? 'safe' : 'unsafe',
      edits: repairs.flatMap(({ edits }) => edits),
    },
  ];
}
