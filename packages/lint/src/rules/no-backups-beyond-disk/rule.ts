import { formatSize, parseSize } from '@stackwright/schema';
import type { BackupPlan, BackupTier, Stack } from '@stackwright/schema';
import type { Rule } from '../../rule.ts';

const DAYS: Readonly<Record<BackupTier['id'], number>> = { daily: 1, weekly: 7, monthly: 30 };

/** A quarter of its database: dumps are rarely smaller. It is a guess that favours the operator. */
const COMPRESSED = 0.25;

/** Joins declared sizes and retention with the disk that the copies are kept on. */
export const rule = {
  id: 'no-backups-beyond-disk',
  subject: 'stack',
  severity: 'warning',
  summary: 'The copies that are kept fit on the disk of their host.',
  *check({ model }) {
    for (const plan of model.backups) {
      const { host } = plan.deployment;
      const { diskBytes } = host.capacity;
      if (diskBytes === undefined) continue;
      const copies = copiesOf(plan);
      const bytes = dumpBytes(plan, model.settings) * copies;
      if (bytes <= diskBytes) continue;
      yield {
        at: plan.path,
        part: 'key',
        what: `${copies === 1 ? 'One copy needs' : `${copies} copies need`} about ${gib(bytes)} GiB, and the disk of \`${host.id}\` has ${gib(diskBytes)}.`,
        why: 'Dumps are counted at a quarter of their database. A full disk stops the backups, and PostgreSQL and Odoo on the same host.',
        fix: 'Keep fewer copies on the host, and the older ones off site, or take a larger disk.',
        related: [{ message: `${formatSize(diskBytes)} of disk`, at: host.path, part: 'key' }],
      };
    }
  },
} satisfies Rule<'stack'>;

/** A weekly copy is the daily one of its day: only copies beyond the finer tier count. */
function copiesOf({ tiers }: BackupPlan): number {
  let reached = 0;
  let copies = 0;
  for (const { id, keepDays } of tiers.toSorted((a, b) => DAYS[a.id] - DAYS[b.id])) {
    copies += Math.floor(Math.max(0, keepDays - reached) / DAYS[id]);
    reached = Math.max(reached, keepDays);
  }
  return copies;
}

function dumpBytes({ databases }: BackupPlan, { databases: servers }: Stack): number {
  return databases.reduce((sum, { database: { server, id } }) => {
    const size = servers[server.id]?.databases[id]?.size;
    return sum + (size === undefined ? 0 : (parseSize(size) ?? 0)) * COMPRESSED;
  }, 0);
}

function gib(bytes: number): number {
  return Math.round(bytes / 1024 ** 3);
}
