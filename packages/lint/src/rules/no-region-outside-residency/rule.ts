import type { Path } from '@stackwright/core';
import type { Stack } from '@stackwright/schema';
import type { Rule } from '../../rule.ts';

/** Joins the residency policy with every region that the stack names. */
export const rule = {
  id: 'no-region-outside-residency',
  subject: 'stack',
  severity: 'error',
  summary: 'Data is kept in the regions that the residency policy allows.',
  *check({ model: { settings } }) {
    const allowed = settings.policies?.residency;
    if (allowed === undefined || allowed.length === 0) return;
    for (const { region, at } of regionsOf(settings)) {
      if (region === undefined || allowed.includes(region)) continue;
      yield {
        at,
        what: `\`${region}\` is not among the regions of the residency policy.`,
        why: `Data may be kept in ${allowed.join(', ')} only: this place breaks the promise, and no backup or drill shows it.`,
        fix: 'Move it, or add the region to policies.residency when that is decided.',
        related: [{ message: 'the policy', at: ['policies', 'residency'] }],
      };
    }
  },
} satisfies Rule<'stack'>;

function* regionsOf(
  settings: Stack,
): Generator<{ readonly region: string | undefined; readonly at: Path }> {
  const { hosts, databases, backups = {}, integrations = {} } = settings;
  for (const [id, { provider }] of Object.entries(hosts)) {
    yield { region: provider?.region, at: ['hosts', id, 'provider', 'region'] };
  }
  for (const [id, { provider }] of Object.entries(databases)) {
    yield { region: provider?.region, at: ['databases', id, 'provider', 'region'] };
  }
  for (const [id, { offsite }] of Object.entries(backups)) {
    yield { region: offsite?.region, at: ['backups', id, 'offsite', 'region'] };
  }
  for (const [id, { region, state }] of Object.entries(integrations)) {
    if (state === 'deprecated' || state === 'planned') continue;
    yield { region, at: ['integrations', id, 'region'] };
  }
}
