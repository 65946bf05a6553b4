import type { Subject } from './subject.ts';

/** Words that name a thing. */
export interface Mention {
  readonly subject: Subject;
  /**
   * Environment that the name belongs to: a container's, a domain's. Of several mentions of one kind at one place
   * those with an environment hold there, and the one without holds everywhere else.
   */
  readonly environment: string | undefined;
  readonly start: number;
  readonly end: number;
  /** `exact` names this thing and nothing else; `word` is a word like others, and a name in code or in a label only. */
  readonly strength: 'exact' | 'word';
  /** The thing no longer goes by that name. */
  readonly retired?: true;
}

/** Words that name an environment: `production`, `prod`, `local development`. */
export interface EnvironmentMention {
  readonly environment: string;
  readonly start: number;
  readonly end: number;
}
