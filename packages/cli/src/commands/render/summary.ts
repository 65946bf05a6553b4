import type { TreePlan } from '@stackwright/render';

/** `29 files: 3 written, 1 removed, 25 unchanged`. */
export function summaryOf({ steps }: TreePlan): string {
  const count = (...actions: readonly string[]): number =>
    steps.filter(({ action }) => actions.includes(action)).length;
  return `${steps.length} files: ${count('create', 'update')} written, ${count('remove')} removed, ${count('unchanged')} unchanged`;
}
