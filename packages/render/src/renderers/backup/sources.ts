import type { Path } from '@stackwright/core';
import type { BackupPlan } from '@stackwright/schema';
import { distinctPaths } from '../../distinct-paths.ts';

/** The parts of stack.yaml that every script of a plan follows from, sorted, each once. */
export function planSources(plan: BackupPlan): readonly Path[] {
  return distinctPaths([
    plan.path,
    plan.deployment.path,
    ...plan.tiers.map(({ path }) => path),
    ...plan.databases.flatMap(({ path, database }) => [path, database.path, database.server.path]),
    ...plan.files.map(({ path }) => path),
    ...(plan.drill === undefined ? [] : [plan.drill.path]),
  ]);
}
