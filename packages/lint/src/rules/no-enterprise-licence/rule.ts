import { gradeOfCopy } from '../../domain/code/declared-edition.ts';
import { ENTERPRISE_LICENCE, licenceOf } from '../../domain/code/licences.ts';
import { isCommunity } from '../../domain/code/edition.ts';
import { sceneOf } from '../../domain/code/scene.ts';
import type { Rule } from '../../rule.ts';

/** Community itself labels a few of its addons wrongly, so its own names are not judged by this. */
export const rule = {
  id: 'no-enterprise-licence',
  subject: 'code',
  severity: 'error',
  summary: 'No addon is under the licence of Odoo Enterprise.',
  *check(context) {
    const { seriesOf } = sceneOf(context);
    for (const addon of context.model.addons) {
      if (licenceOf(addon) !== ENTERPRISE_LICENCE || !addon.manifest.ok) continue;
      if (isCommunity(addon.name, seriesOf(addon.file))) continue;
      const { license } = addon.manifest.manifest;
      yield {
        at: { file: addon.file, ...(license && { at: license.span }) },
        severity: gradeOfCopy(context),
        what: `\`${addon.name}\` is under the licence of Odoo Enterprise.`,
        why: 'OEEL-1 allows its use with a subscription only, and forbids to pass it on.',
        fix: 'Remove the addon. If the code is your own, give it the licence that it has.',
      };
    }
  },
} satisfies Rule<'code'>;
