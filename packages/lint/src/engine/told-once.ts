import { groupBy } from '@stackwright/core';
import type { ReportedFinding } from '@stackwright/core';
import type { Rule } from '../rule.ts';

/**
 * Findings as people read them: advice that is the same for every file stands at the first of them, and leads to the
 * others. Only information is drawn together, and nothing that is silenced: what blocks a gate has a line of its own.
 */
export function toldOnce(
  findings: readonly ReportedFinding[],
  rules: readonly Pick<Rule, 'id' | 'once'>[],
): readonly ReportedFinding[] {
  const ids = new Set(rules.filter(({ once }) => once).map(({ id }) => id));
  const isAdvice = ({ rule, severity, suppression }: ReportedFinding) =>
    ids.has(rule) && severity === 'info' && suppression === undefined;
  const groups = groupBy(findings.filter(isAdvice), ({ rule }) => rule);
  return findings.flatMap((finding): readonly ReportedFinding[] => {
    const [first, ...others] = isAdvice(finding) ? (groups.get(finding.rule) ?? []) : [];
    if (first === undefined || others.length === 0) return [finding];
    return finding === first ? [withOthers(first, others)] : [];
  });
}

function withOthers(first: ReportedFinding, others: readonly ReportedFinding[]): ReportedFinding {
  const places = others.length === 1 ? '1 more place' : `${others.length} more places`;
  return {
    ...first,
    why: `${first.why} The same holds in ${places}.`,
    related: [...first.related, ...others.map(({ at }) => ({ message: 'and here', at }))],
  };
}
