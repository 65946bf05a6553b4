import { unifiedDiff } from '@stackwright/render';
import type { TreePlan } from '@stackwright/render';
import { discreet } from '../../discretion.ts';

/** The difference between what stands on disk and what render writes, as one unified diff. */
export function diffOf({ steps }: TreePlan, out: string): string {
  return steps
    .filter(({ action }) => action !== 'unchanged')
    .map(({ path, artefact, found }) => {
      const before = found?.kind === 'file' ? found.text : '';
      if (before === undefined) return `--- ${out}/${path}: too large to show\n`;
      const after = artefact?.text ?? '';
      return unifiedDiff(discreet(before, path), discreet(after, path), {
        path: `${out}/${path}`,
      });
    })
    .join('');
}
