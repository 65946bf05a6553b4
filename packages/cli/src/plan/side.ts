import type { Artefact, ReportedFinding } from '@stackwright/core';
import type { ResolvedStack } from '@stackwright/schema';

/** What one commit, or the files as they are, make of a stack. */
export interface Side {
  /** `absent`: there is no stack.yaml. `invalid`: nothing can be rendered; `findings` say why. */
  readonly state: 'read' | 'absent' | 'invalid';
  /** Given when it was read. */
  readonly stack: ResolvedStack | undefined;
  readonly artefacts: readonly Artefact[];
  /** SOA serial by zone, as a render writes it. */
  readonly serials: ReadonlyMap<string, number>;
  /** What lint finds; suppressed ones included. */
  readonly findings: readonly ReportedFinding[];
}

/** Where a side was read from. */
export interface Revision {
  /** As the user named it, e.g. `origin/main`; undefined for the files as they are. */
  readonly ref: string | undefined;
  /** Full id; undefined for the files as they are. */
  readonly commit: string | undefined;
}
