import type { ArtefactChange } from './change.ts';
import type { Side } from './side.ts';

/** What operating the change means, gravest first. `danger`: data may be lost or out of reach. */
export const CONSEQUENCE_KINDS = [
  'danger',
  'host',
  'secret',
  'container',
  'restart',
  'reload',
  'database',
  'dns',
  'certificate',
  'job',
] as const;

/** Something that somebody has to do or to know when the change reaches its hosts. */
export interface Consequence {
  readonly kind: (typeof CONSEQUENCE_KINDS)[number];
  /** Folder of a deployment or edge, a zone, a database server, or a host. */
  readonly where: string;
  /** Phrases without a full stop; names in backticks. */
  readonly what: string;
  /** A command that does it, where one does. */
  readonly run?: string;
}

/** Both sides, and how their files differ. */
export interface Compared {
  readonly base: Side;
  readonly head: Side;
  readonly artefacts: readonly ArtefactChange[];
}
