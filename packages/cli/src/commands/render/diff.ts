import { unifiedDiff } from '@stackwright/render';
import type { TreePlan } from '@stackwright/render';

/** The difference between what stands on disk and what render writes, as one unified diff. */
export function diffOf({ steps }: TreePlan, out: string): string {
  return steps
    .filter(({ action }) => action !== 'unchanged')
    .map(({ path, artefact, found }) => {
      const before = found?.kind === 'file' ? found.text : '';
      if (before === undefined) return `--- ${out}/${path}: too large to show\n`;
      return unifiedDiff(before, artefact?.text ?? '', { path: `${out}/${path}` });
    })
    .join('');
}
