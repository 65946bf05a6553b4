import { communitySeriesOf, editionOf, enterpriseSeriesOf, isKnownSeries } from '@stackwright/scan';

/**
 * Whose an addon is: Enterprise's, not Enterprise's, or unclear, where the series is not known and both
 * editions have had an addon of that name.
 */
export type Verdict = 'enterprise' | 'other' | 'unclear';

/**
 * Judges a name. A series whose addons are known by name decides. Without one, a name is Enterprise's
 * when Community never had it.
 */
export function verdictOf(addon: string, series: string | undefined): Verdict {
  if (series !== undefined && isKnownSeries(series))
    return editionOf(addon, series) === 'enterprise' ? 'enterprise' : 'other';
  if (enterpriseSeriesOf(addon).length === 0) return 'other';
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
  const community = communitySeriesOf(addon).join(', ');
  return {
    severity: 'info',
    why: `\`${addon}\` is Enterprise's in ${enterprise} and Community's in ${community}: ${
      series === undefined ? 'without a series' : `for ${series}, which is not among them,`
    } nobody can tell.`,
    fix: 'Declare the series: `odoo: { series }` in stack.yaml, or `versions: { odoo }` in stackwright.config.yaml.',
  } as const;
}
