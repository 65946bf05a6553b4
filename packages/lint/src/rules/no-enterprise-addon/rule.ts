import { isKnownSeries } from '@stackwright/scan';
import type { Addon } from '@stackwright/scan';
import { gradeOfCopy } from '../../domain/code/declared-edition.ts';
import { enterpriseIn, unclearWords, verdictOf } from '../../domain/code/edition.ts';
import { isByOdoo, isOpen, licenceOf } from '../../domain/code/licences.ts';
import { sceneOf } from '../../domain/code/scene.ts';
import type { Place, Problem, Rule } from '../../rule.ts';

/** A folder with a manifest and a name of Enterprise's is Enterprise, unless it says whose else it is. */
export const rule = {
  id: 'no-enterprise-addon',
  subject: 'code',
  severity: 'error',
  summary: 'No addon of the repository is one of Odoo Enterprise.',
  *check(context) {
    const { seriesOf, isCore } = sceneOf(context);
    for (const addon of context.model.addons) {
      const series = seriesOf(addon.file);
      const verdict = verdictOf(addon.name, series);
      const isOther = isOpen(licenceOf(addon)) && !isByOdoo(addon);
      if (verdict === 'other' || isOldCommunity(addon, series, isCore(addon.file))) continue;
      // Whether Enterprise had the name in a series that is not known by name, nobody can tell.
      if (isOther && series !== undefined && !isKnownSeries(series)) continue;
      if (verdict === 'enterprise')
        yield isOther
          ? collision(addon, series)
          : { ...copy(addon, series), severity: gradeOfCopy(context) };
      else if (!isOpen(licenceOf(addon)))
        yield {
          at: placeOf(addon),
          what: `\`${addon.name}\` may be an addon of Odoo Enterprise.`,
          ...unclearWords(addon.name, series),
        };
    }
  },
} satisfies Rule<'code'>;

/**
 * Community had some names before the first series whose addons are known. Odoo publishes Enterprise under
 * its own licence only, so an open one tells; where a manifest is silent, the tree around it does.
 */
function isOldCommunity(addon: Addon, series: string | undefined, isCore: boolean): boolean {
  if (series !== undefined && isKnownSeries(series)) return false;
  const stated = addon.manifest.ok ? addon.manifest.manifest.license : undefined;
  return isByOdoo(addon) && isOpen(licenceOf(addon)) && (stated !== undefined || isCore);
}

function copy(addon: Addon, series: string | undefined): Problem {
  return {
    at: placeOf(addon),
    what: `\`${addon.name}\` is an addon of ${enterpriseIn(series)}.`,
    why: 'Its code may only be used with a subscription, and may not be passed on.',
    fix: `Remove ${addon.directory} from the repository and from its history.`,
  };
}

function collision(addon: Addon, series: string | undefined): Problem {
  return {
    at: placeOf(addon),
    severity: 'warning',
    what: `\`${addon.name}\` has the name of an addon of ${enterpriseIn(series)}.`,
    why: 'Its licence and author say that it is another one. Beside Enterprise only one of the two is found, and modules that mean the other break.',
    fix: 'Rename the addon.',
  };
}

function placeOf({ file, manifest }: Addon): Place {
  const placed = manifest.ok ? (manifest.manifest.name ?? manifest.manifest.license) : undefined;
  return placed === undefined ? { file } : { file, at: placed.span };
}
