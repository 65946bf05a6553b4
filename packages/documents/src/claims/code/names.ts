import { subjectKey } from '../../subject/subject.ts';
import type { Subject, SubjectKind } from '../../subject/subject.ts';
import type { Mention, Scope } from '../bind/scope.ts';

/** What a whole word of a command or a configuration names. */
export interface Named {
  readonly subject: Subject;
  readonly environment: string | undefined;
  /** True for a name that the stack has left behind. */
  readonly retired: boolean;
}

/**
 * The one thing that a whole text names, of the first of these kinds that it names any of; undefined for none and for several.
 * Of things that one name means in different environments, the one of the given environment.
 */
export function thingNamed(
  scope: Scope,
  text: string,
  kinds: readonly SubjectKind[],
  environment?: string,
): Named | undefined {
  const whole = wholeMentions(scope, text);
  for (const kind of kinds) {
    const found = whole.filter(({ subject }) => subject.kind === kind);
    if (found.length > 0) return onlyOne(holding(found, environment));
  }
  return undefined;
}

function onlyOne(found: readonly Mention[]): Named | undefined {
  const [first] = found;
  if (first === undefined || new Set(found.map(({ subject }) => subjectKey(subject))).size > 1)
    return undefined;
  const same = found.every((one) => one.environment === first.environment);
  return {
    subject: first.subject,
    environment: same ? first.environment : undefined,
    retired: found.every(({ retired }) => retired === true),
  };
}

/** Those that hold in an environment: its own, else those of everywhere; all where nobody says which one is meant. */
function holding(found: readonly Mention[], environment: string | undefined): readonly Mention[] {
  const own = found.filter((one) => one.environment === environment);
  if (own.length > 0) return own;
  const anywhere = found.filter((one) => one.environment === undefined);
  return environment === undefined || anywhere.length === 0 ? found : anywhere;
}

/** Mentions without those that their place's other ones rule out in that environment. */
export function heardIn(
  mentions: readonly Mention[],
  environment: string | undefined,
): readonly Mention[] {
  return mentions.filter((mention) => {
    const rivals = mentions.filter(
      ({ start, subject }) => start === mention.start && subject.kind === mention.subject.kind,
    );
    return holding(rivals, environment).includes(mention);
  });
}

function wholeMentions(scope: Scope, text: string): readonly Mention[] {
  return scope.mentionsIn(text).filter(({ start, end }) => start === 0 && end === text.length);
}

/** True when the stack knows the whole text, or has known it. */
export function isKnown(scope: Scope, text: string): boolean {
  return wholeMentions(scope, text).length > 0;
}

/** The declared zone that a domain lies in. */
export function zoneOf(scope: Scope, domain: string): string | undefined {
  const labels = domain.toLowerCase().replace(/\.$/, '').split('.');
  for (let at = 0; at < labels.length - 1; at += 1) {
    const zone = labels.slice(at).join('.');
    if (thingNamed(scope, zone, ['zone']) !== undefined) return zone;
  }
  return undefined;
}

/** Addresses of the machine itself, and of any. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|0\.0\.0\.0|\[?::1?\]?|host\.docker\.internal)$/i.test(
    host,
  );
}
