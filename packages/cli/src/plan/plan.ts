import { compareArtefacts } from './artefacts.ts';
import type { ArtefactChange } from './change.ts';
import { consequencesOf } from './consequences.ts';
import type { Consequence } from './consequence.ts';
import { compareFindings } from './findings.ts';
import type { FindingChanges } from './findings.ts';
import { compareSettings } from './settings.ts';
import type { ValueChange } from './settings.ts';
import type { Revision, Side } from './side.ts';

/** What a change of a stack does to the world. */
export interface Plan {
  readonly version: string;
  readonly base: Revision & {
    /** True when the commit is where head left the named one, and not the named one itself. */
    readonly isMergeBase: boolean;
    readonly state: Side['state'];
    /** Why nothing is known of it, where it is invalid; sentences. */
    readonly reasons: readonly string[];
  };
  readonly head: Revision & { readonly state: Side['state'] };
  /** Gravest first. Empty, as the next two are, unless both sides are known. */
  readonly consequences: readonly Consequence[];
  readonly artefacts: readonly ArtefactChange[];
  readonly values: readonly ValueChange[];
  readonly findings: FindingChanges;
}

/** What is compared, and under which names. */
export interface PlanInput {
  readonly version: string;
  readonly base: Side & Revision & { readonly isMergeBase: boolean };
  readonly head: Side & Revision;
}

/**
 * Compares two sides. Where the base is invalid nothing is known of it, so nothing is called a change;
 * head's findings are told all the same. A base without a stack is known: everything is new. Pure.
 */
export function planOf({ version, base, head }: PlanInput): Plan {
  const isKnown = base.state !== 'invalid' && head.state === 'read';
  const artefacts = isKnown ? compareArtefacts(base.artefacts, head.artefacts) : [];
  return {
    version,
    base: {
      ref: base.ref,
      commit: base.commit,
      isMergeBase: base.isMergeBase,
      state: base.state,
      reasons: base.state === 'invalid' ? reasonsOf(base) : [],
    },
    head: { ref: head.ref, commit: head.commit, state: head.state },
    consequences: isKnown ? consequencesOf({ base, head, artefacts }) : [],
    artefacts,
    values: isKnown ? compareSettings(base.stack, head.stack) : [],
    findings: compareFindings(base, head),
  };
}

/** Why a stack cannot be read: what its loader has against it. */
function reasonsOf({ findings }: Side): readonly string[] {
  const errors = findings.filter(({ url, severity }) => url === undefined && severity === 'error');
  return (errors.length > 0 ? errors : findings).map(({ what, at }) => {
    const line = at.span === undefined ? '' : `:${at.span.start.line}`;
    return `${at.file}${line}: ${what}`;
  });
}
