import { communitySeriesOf, editionOf, enterpriseSeriesOf, isKnownSeries } from '@stackwright/scan';
import { LAST_COMMUNITY } from './former-community.ts';

/**
 * Whose an addon is: Enterprise's, not Enterprise's, or unclear, where the series is not known and both
 * editions have had an addon of that name.
 */
export type Verdict = 'enterprise' | 'other' | 'unclear';

/** The oldest series whose addons are known by name. */
const OLDEST = 14;

/**
 * Judges a name. A series whose addons are known by name decides. In another one, a name is Enterprise's
 * when Community never had it, or has lost it by then.
 */
export function verdictOf(addon: string, series: string | undefined): Verdict {
  if (series !== undefined && isKnownSeries(series))
    return editionOf(addon, series) === 'enterprise' ? 'enterprise' : 'other';
  if (enterpriseSeriesOf(addon).length === 0) return 'other';
  const last = LAST_COMMUNITY.get(addon);
  if (last !== undefined && series === undefined) return 'unclear';
  const number = Number.parseInt(series ?? '', 10);
  if (last !== undefined && number <= last) return 'other';
  // What Enterprise took later was free then: `sale_commission` is the OCA's up to 17.0.
  if (number < OLDEST && enterpriseSeriesOf(addon)[0] !== `${OLDEST}.0`) return 'other';
  return communitySeriesOf(addon).length === 0 ? 'enterprise' : 'unclear';
}

/** True for a name that Community has in the series, or in any where the series is not known. */
export function isCommunity(addon: string, series: string | undefined): boolean {
  if (series !== undefined && isKnownSeries(series))
    return editionOf(addon, series) === 'community';
  return communitySeriesOf(addon).length > 0;
}

/** The edition in words: `Odoo Enterprise 18.0`, or `Odoo Enterprise` where the series is not known. */
export function enterpriseIn(series: string | undefined): string {
  return series === undefined || !isKnownSeries(series)
    ? 'Odoo Enterprise'
    : `Odoo Enterprise ${series}`;
}

/** Why nobody can tell, and what would help. */
export function unclearWords(addon: string, series: string | undefined) {
  const enterprise = enterpriseSeriesOf(addon).join(', ');
  const last = LAST_COMMUNITY.get(addon);
  const community =
    last === undefined ? `in ${communitySeriesOf(addon).join(', ')}` : `up to ${last}.0`;
  return {
    severity: 'info',
    why: `\`${addon}\` is Enterprise's in ${enterprise} and Community's ${community}: ${
      series === undefined ? 'without a series' : `for ${series}, which is not among them,`
    } nobody can tell.`,
    fix: 'Declare the series: `odoo: { series }` in stack.yaml, or `versions: { odoo }` in stackwright.config.yaml.',
  } as const;
}
