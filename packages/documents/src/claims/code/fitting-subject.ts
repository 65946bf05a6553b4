import { ATTRIBUTES } from '../../subject/attributes.ts';
import type { Attribute, AttributeId } from '../../subject/attributes.ts';
import { subjectKey } from '../../subject/subject.ts';
import type { Subject } from '../../subject/subject.ts';
import { subjectFitting } from '../bind/fitting.ts';
import type { Mention, Scope } from '../bind/scope.ts';
import { heardIn } from './names.ts';

/**
 * The things among mentions that an attribute can be said of, of the kind that it is said of first: a domain is a service's rather
 * than its record's. More than one where the words name several.
 */
export function fittingSubjects(
  scope: Scope,
  mentions: readonly Mention[],
  attribute: AttributeId,
  environment: string | undefined,
): readonly Subject[] {
  const kinds: Attribute['subjects'] = ATTRIBUTES[attribute].subjects;
  const fitting = heardIn(mentions, environment).flatMap(
    (mention) => subjectFitting(mention, attribute, scope) ?? [],
  );
  const order = Math.min(...fitting.map(({ kind }) => kinds.indexOf(kind)));
  const best = fitting.filter(({ kind }) => kinds.indexOf(kind) === order);
  return [...new Map(best.map((subject) => [subjectKey(subject), subject])).values()];
}
