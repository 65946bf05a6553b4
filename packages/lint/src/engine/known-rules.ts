import { nearest } from '@stackwright/core';
import type { RuleInfo } from '@stackwright/core';
import type { Rule } from '../rule.ts';

/** Where the reference of rules is published; rules are its anchors. */
export const RULES_PAGE = 'docs/reference/rules.gen.md';

/** Where a rule is explained. `page` is the address of the reference. */
export function ruleUrl(id: string, page: string = RULES_PAGE): string {
  return `${page}#${id}`;
}

/** A rule as reports list it. */
export function ruleInfo({ id, severity, summary }: Rule, page?: string): RuleInfo {
  return { id, severity, summary, url: ruleUrl(id, page) };
}

/** Ids that name no rule, each with the one that was probably meant. */
export function unknownRules(
  ids: readonly string[],
  rules: readonly Rule[],
): readonly { readonly id: string; readonly guess: string | undefined }[] {
  const known = rules.map(({ id }) => id);
  return ids.filter((id) => !known.includes(id)).map((id) => ({ id, guess: nearest(id, known) }));
}
