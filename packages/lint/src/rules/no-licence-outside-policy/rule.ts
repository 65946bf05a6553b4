import { isOpen } from '../../domain/code/licences.ts';
import { sceneOf } from '../../domain/code/scene.ts';
import type { Rule } from '../../rule.ts';

/** Proprietary licences are a rule of their own, and so are those that Odoo refuses. */
export const rule = {
  id: 'no-licence-outside-policy',
  subject: 'code',
  severity: 'error',
  summary: 'Where the policy names licences, every open addon has one of them.',
  *check(context) {
    const { stack, model } = context;
    const allowed = stack?.settings.policies?.licences;
    if (stack === undefined || allowed === undefined) return;
    const { isCore } = sceneOf(context);
    for (const { name, file, manifest } of model.addons) {
      const license =
        manifest.ok && manifest.manifest.installable ? manifest.manifest.license : undefined;
      if (license === undefined || !isOpen(license.value) || allowed.includes(license.value))
        continue;
      if (isCore(file)) continue;
      yield {
        at: { file, at: license.span },
        what: `\`${name}\` is under ${license.value}, which the policy does not allow.`,
        why: `The policy allows ${allowed.join(', ')} only.`,
        fix: 'Replace the addon, or allow its licence in the policy.',
        related: [
          { message: 'the policy', at: { file: stack.file, at: ['policies', 'licences'] } },
        ],
      };
    }
  },
} satisfies Rule<'code'>;
