import type { ReportedFinding } from '@stackwright/core';

/** True for files that findings are wanted of. */
export type Scope = (file: string) => boolean;

/**
 * Findings that stand in the scope or contradict something in it. What the loader says of the stack is
 * always told: it is why the rest may be missing.
 */
export function within(
  findings: readonly ReportedFinding[],
  isWanted: Scope | undefined,
): readonly ReportedFinding[] {
  if (isWanted === undefined) return findings;
  return findings.filter(
    ({ url, at, related }) =>
      url === undefined || isWanted(at.file) || related.some((one) => isWanted(one.at.file)),
  );
}

/** What changed, and what follows from it: rendered files from the stack, everything from how to lint. */
export function scopeOfChange(
  changed: ReadonlySet<string>,
  {
    stackFile,
    out,
    settings,
  }: {
    readonly stackFile: string | undefined;
    readonly out: string;
    /** Files that decide what is a finding. */
    readonly settings: readonly string[];
  },
): Scope {
  if (settings.some((file) => changed.has(file))) return () => true;
  const isRestacked = stackFile !== undefined && changed.has(stackFile);
  return (file) => changed.has(file) || (isRestacked && file.startsWith(`${out}/`));
}

/** A file that is in both scopes. */
export function both(one: Scope | undefined, other: Scope | undefined): Scope | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return (file) => one(file) && other(file);
}
