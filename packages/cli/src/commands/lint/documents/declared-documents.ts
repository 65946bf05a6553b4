import { classByName } from '@stackwright/documents';
import type { DocumentClass } from '@stackwright/documents';
import { matchesGlob } from '@stackwright/lint';
import type { LintStack } from '@stackwright/lint';

/** Documents of a class, as stack.yaml declares them. */
interface Declared {
  readonly class: DocumentClass;
  readonly globs: readonly string[];
}

/** The class of each document: what stack.yaml declares, else what its name tells. */
export function classFor(stack: LintStack | undefined): (file: string) => DocumentClass {
  const declared = declaredIn(stack);
  return (file) => declared.find(({ globs }) => isOneOf(file, globs))?.class ?? classByName(file);
}

/** True for files that stack.yaml names as documents, whatever their name tells. */
export function isDeclared(stack: LintStack | undefined): (file: string) => boolean {
  const declared = declaredIn(stack);
  return (file) => declared.some(({ globs }) => isOneOf(file, globs));
}

/** What may be old, or is not yet, comes first: a glob of all documents is often followed by one of the exceptions. */
function declaredIn(stack: LintStack | undefined): readonly Declared[] {
  const {
    canonical = [],
    runbooks = [],
    agents = [],
    plans = [],
    archive = [],
  } = stack?.resolved.settings.documents ?? {};
  return [
    { class: 'archive', globs: archive },
    { class: 'plan', globs: plans },
    { class: 'canonical', globs: canonical },
    { class: 'runbook', globs: runbooks },
    { class: 'agents', globs: agents },
  ];
}

function isOneOf(file: string, globs: readonly string[]): boolean {
  return globs.some((glob) => matchesGlob(file, glob));
}
