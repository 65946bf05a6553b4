import type { Severity } from '@stackwright/core';

/**
 * How grave a problem of an addon is: as the rule says where something uses it, for information where
 * nobody can tell, and none where it only lies there.
 */
export function gradeOf(isUsed: boolean | undefined): { readonly severity?: Severity } | undefined {
  if (isUsed === undefined) return { severity: 'info' };
  return isUsed ? {} : undefined;
}
