/**
 * What a document is for, which decides how grave a lie in it is: `canonical` must be true, a `runbook` and what `agents`
 * are told must work, a `plan` may speak of the future, `archive` and `history` (changelogs, reports of incidents) may be old.
 */
export type DocumentClass =
  | 'canonical'
  | 'runbook'
  | 'agents'
  | 'plan'
  | 'archive'
  | 'history'
  | 'other';

/** The class that a document's name tells, where nobody declares one. */
export function classByName(file: string): DocumentClass {
  const name = file.toLowerCase();
  return CLASSES.find(([, sign]) => sign.test(name))?.[0] ?? 'other';
}

const CLASSES: readonly (readonly [DocumentClass, RegExp])[] = [
  [
    'history',
    /(?:^|\/)(?:changelog|changes|history|news|releases?|release[-_]notes)(?:[._-][\w.-]*)?$|(?:^|\/)(?:post-?mortems?|incidents?|decisions|adrs?|rfcs?)\//,
  ],
  ['archive', /(?:^|\/)(?:archived?|old|deprecated|legacy|attic|obsolete)(?:\/|[._-])/],
  [
    'plan',
    /(?:^|\/)(?:plans?|roadmaps?|proposals?|todo|backlog|migrations?)(?:\/|[._-])|(?:plan|roadmap|proposal)\.\w+$/,
  ],
  ['agents', /(?:^|\/)(?:agents|claude|gemini|copilot-instructions|\.cursorrules|llms)(?:\.\w+)?$/],
  ['runbook', /(?:^|\/)(?:runbooks?|playbooks?|procedures?)(?:\/|[._-])|runbook[\w-]*\.\w+$/],
];
