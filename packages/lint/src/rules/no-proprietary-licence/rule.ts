import { ENTERPRISE_LICENCE, isProprietary } from '../../domain/code/licences.ts';
import { sceneOf } from '../../domain/code/scene.ts';
import type { Rule } from '../../rule.ts';

/** The policy is the stack's; without one this only tells what is there. */
export const rule = {
  id: 'no-proprietary-licence',
  subject: 'code',
  severity: 'error',
  summary: 'No addon is proprietary, unless the policy allows its licence.',
  *check(context) {
    const { stack, model } = context;
    const { isCore } = sceneOf(context);
    const allowed = stack?.settings.policies?.licences;
    for (const { name, file, manifest } of model.addons) {
      const license = manifest.ok ? manifest.manifest.license : undefined;
      if (license === undefined || !isProprietary(license.value)) continue;
      // The licence of Enterprise is another rule's.
      if (license.value === ENTERPRISE_LICENCE || isCore(file)) continue;
      if (allowed?.includes(license.value)) continue;
      yield {
        at: { file, at: license.span },
        severity: allowed === undefined ? 'info' : 'error',
        what: `\`${name}\` is proprietary: ${license.value}.`,
        why:
          allowed === undefined
            ? 'It may be used by whom its seller allows, and may not be passed on.'
            : `The policy allows ${allowed.join(', ')} only.`,
        fix:
          allowed === undefined
            ? 'Make sure that the repository may hold it; say which licences may be here in `policies: { licences }` of stack.yaml.'
            : 'Replace the addon by an open one, or allow its licence in the policy.',
        ...(allowed !== undefined &&
          stack !== undefined && {
            related: [
              { message: 'the policy', at: { file: stack.file, at: ['policies', 'licences'] } },
            ],
          }),
      };
    }
  },
} satisfies Rule<'code'>;
