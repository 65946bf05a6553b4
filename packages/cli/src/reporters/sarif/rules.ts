import { compareText } from '@stackwright/core';
import type { Report, RuleInfo, Severity } from '@stackwright/core';
import { isWebAddress } from '../web-address.ts';
import { message } from './message.ts';

/** SARIF's words for our severities. */
export const levels = {
  error: 'error',
  warning: 'warning',
  info: 'note',
} satisfies Record<Severity, string>;

/** A rule as SARIF's `reportingDescriptor`. */
export interface RuleDescriptor {
  readonly id: string;
  readonly [key: string]: unknown;
}

/** The rules that ran, and those that findings name besides (the loader's), by id. */
export function rulesOf({ rules, findings }: Report): readonly RuleDescriptor[] {
  const known = new Map(rules.map((rule) => [rule.id, descriptorOf(rule)]));
  for (const { rule: id, url } of findings) {
    if (!known.has(id)) known.set(id, { id, ...(isWebAddress(url) && { helpUri: url }) });
  }
  return [...known.values()].toSorted((a, b) => compareText(a.id, b.id));
}

/** Where each rule stands in the list. */
export function ruleIndexes(rules: readonly RuleDescriptor[]): ReadonlyMap<string, number> {
  return new Map(rules.map(({ id }, index) => [id, index]));
}

function descriptorOf({ id, severity, summary, url }: RuleInfo): RuleDescriptor {
  return {
    id,
    shortDescription: message(summary),
    fullDescription: message(summary),
    defaultConfiguration: { level: levels[severity] },
    ...(isWebAddress(url) && { helpUri: url }),
    // GitHub shows this text beside an alert; the address alone it does not.
    help: message(isWebAddress(url) ? `${summary} See ${url}` : summary),
  };
}
