import { nearest } from '@stackwright/core';
import type { DocumentReading } from '@stackwright/documents';
import type { Directive } from './directive.ts';
import { UNTIL } from './directive.ts';
import type { Rule } from '../rule.ts';

/** `no-false-service, known-document-link: reason`; what stands in front must be rules, or it is part of the reason. */
const NAMED =
  /^(?<rules>[a-z][a-z0-9-]*(?:\s*,\s*[a-z][a-z0-9-]*)*)(?:\s*:\s*(?<reason>[^]*)|\s[^]*|)$/;

/**
 * The orders of a document not to show findings: `<!-- stackwright:ignore reason -->` on the line or above the block that they
 * speak of, with the rules in front where only some are meant: `<!-- stackwright:ignore no-false-service: reason -->`.
 */
export function documentDirectives(
  { file, markers }: Pick<DocumentReading, 'file' | 'markers'>,
  rules: readonly Pick<Rule, 'id' | 'subject'>[],
): readonly Directive[] {
  const ids = rules.map(({ id }) => id);
  return markers.flatMap(({ verb, argument, span, about }) => {
    if (verb !== 'ignore') return [];
    const named = NAMED.exec(argument.trim())?.groups;
    const names = named?.['rules']?.split(/\s*,\s*/) ?? [];
    const isNamed = names.some((name) => isMeant(name, ids));
    const rest = isNamed ? (named?.['reason'] ?? '') : argument.trim();
    return [
      {
        file,
        kind: 'document',
        span,
        ...(isNamed ? { rules: names } : { rules: ofDocuments(rules), isBroad: true }),
        reason: rest.replace(UNTIL, '').trim(),
        until: UNTIL.exec(rest)?.groups?.['until'],
        line: about.start.line,
        lastLine: about.end.line,
        alone: about.start.line !== span.start.line,
      } satisfies Directive,
    ];
  });
}

/** A rule, or what somebody wrote for one: as a reason it would silence everything. */
function isMeant(name: string, ids: readonly string[]): boolean {
  return ids.includes(name) || (name.includes('-') && nearest(name, ids) !== undefined);
}

function ofDocuments(rules: readonly Pick<Rule, 'id' | 'subject'>[]): readonly string[] {
  return rules.flatMap(({ id, subject }) => (subject === 'documents' ? [id] : []));
}
