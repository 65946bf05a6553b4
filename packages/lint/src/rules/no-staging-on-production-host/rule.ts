import type { Rule } from '../../rule.ts';

/** One test under load, or one full disk, and production waits. Source: Odoo documentation, "On-premise". */
export const rule = {
  id: 'no-staging-on-production-host',
  subject: 'stack',
  severity: 'warning',
  summary: 'Staging does not share its host with production.',
  *check({ model: { environments, hosts, settings } }) {
    const hostOf = (id: string) => settings.environments[id]?.host;
    for (const { id, kind, path } of environments) {
      const host = hosts.find((one) => one.id === hostOf(id));
      if (kind !== 'staging' || host === undefined || host.local) continue;
      const live = environments.find(
        (other) => other.kind === 'production' && hostOf(other.id) === host.id,
      );
      if (live === undefined) continue;
      yield {
        at: [...path, 'host'],
        what: `\`${id}\` runs on \`${host.id}\`, the host of \`${live.id}\`.`,
        why: 'They share memory, processors and disk: a test under load, or an upgrade that fails, slows production down.',
        fix: 'Give it a host of its own, or ignore this with a reason.',
        related: [{ message: 'production runs here', at: [...live.path, 'host'] }],
      };
    }
  },
} satisfies Rule<'stack'>;
