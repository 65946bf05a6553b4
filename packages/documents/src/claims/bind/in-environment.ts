import { subjectKey } from '../../subject/subject.ts';
import type { Mention } from './scope.ts';

/**
 * Of the things that one name may mean those that are meant in an environment: `PostgreSQL` is the developers' container on their
 * machines and the managed cluster everywhere else. A name that means one thing only means it everywhere.
 */
export function inEnvironment(
  mentions: readonly Mention[],
  environment: string | undefined,
): readonly Mention[] {
  if (mentions.every((mention) => mention.environment === undefined)) return mentions;
  return mentions.filter((mention) => {
    const rivals = mentions.filter(
      (other) =>
        other.start === mention.start &&
        other.end === mention.end &&
        other.subject.kind === mention.subject.kind,
    );
    if (rivals.length === 1) return true;
    if (rivals.some((rival) => rival.environment === environment && environment !== undefined))
      return mention.environment === environment;
    if (rivals.some((rival) => rival.environment === undefined))
      return mention.environment === undefined;
    return (
      new Set(rivals.map(({ subject }) => subjectKey(subject))).size > 1 || mention === rivals[0]
    );
  });
}
