import type { TreePlan } from '@stackwright/render';
import { count } from '../../count.ts';

/** `29 files: 3 written, 1 removed, 25 unchanged`. */
export function summaryOf({ steps }: TreePlan): string {
  const total = (...actions: readonly string[]): number =>
    steps.filter(({ action }) => actions.includes(action)).length;
  return `${count(steps.length, 'file')}: ${total('create', 'update')} written, ${total('remove')} removed, ${total('unchanged')} unchanged`;
}
