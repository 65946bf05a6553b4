import type { BackupPlan, BackupTier, DatabaseBackup, FileBackup } from '@stackwright/schema';
import { offsiteView, type OffsiteView } from './offsite-view.ts';
import { fileStems } from './stems.ts';

/** What `plan.sh` says: every value that the scripts use, as text or numbers. */
export interface PlanView {
  readonly deployment: string;
  readonly directory: string;
  readonly envFile: string;
  readonly identityFile: string;
  readonly timezone: string;
  readonly drillDatabase: string;
  readonly tiers: readonly Pick<BackupTier, 'id' | 'keepDays' | 'keepAtLeast'>[];
  readonly databases: readonly DatabaseView[];
  readonly files: readonly FilesView[];
  readonly recipientKeys: readonly string[];
  readonly recipientVariables: readonly string[];
  readonly offsite: OffsiteView;
}

interface DatabaseView {
  readonly id: string;
  readonly stem: string;
  /** Empty when the host cannot reach it: the script then fails and says so. */
  readonly host: string;
  readonly port: number;
  readonly name: string;
  readonly role: string;
  /** Name of the variable of the .env file. */
  readonly password: string;
  readonly sslmode: string;
  readonly caFile: string;
}

interface FilesView {
  readonly id: string;
  readonly stem: string;
  readonly kind: 'volume' | 'directory';
  readonly place: string;
  readonly below: string;
  readonly tiers: string;
  /** Id of the database whose filestore it is; empty for other files. */
  readonly database: string;
}

/** Daily before weekly before monthly: the order of work and of listings. */
const TIER_ORDER: readonly BackupTier['id'][] = ['daily', 'weekly', 'monthly'];

/** The plan as the scripts read it. */
export function planView(plan: BackupPlan): PlanView {
  const { deployment } = plan;
  return {
    deployment: deployment.folder,
    directory: plan.directory,
    envFile: `${deployment.directory}/.env`,
    // Neither beside the sets nor in a checkout: whoever copies those must not get the key along.
    identityFile: `/etc/stackwright/${deployment.project}-backup.key`,
    timezone: plan.schedule.timezone,
    drillDatabase: plan.drill?.database ?? '',
    tiers: plan.tiers
      .toSorted((a, b) => TIER_ORDER.indexOf(a.id) - TIER_ORDER.indexOf(b.id))
      .map(({ id, keepDays, keepAtLeast }) => ({ id, keepDays, keepAtLeast })),
    databases: databaseViews(plan.databases),
    files: fileViews(plan.files, plan.databases),
    recipientKeys: plan.recipients.flatMap((each) => ('key' in each ? [each.key] : [])),
    recipientVariables: plan.recipients.flatMap((each) =>
      'variable' in each ? [each.variable] : [],
    ),
    offsite: offsiteView(plan.offsite, deployment.folder),
  };
}

function databaseViews(backups: readonly DatabaseBackup[]): readonly DatabaseView[] {
  const stems = fileStems(
    'db',
    backups.map(({ id }) => id),
  );
  return backups.map(({ id, database }, i) => ({
    id,
    stem: stems[i] ?? id,
    host: database.outside?.host ?? '',
    port: database.outside?.port ?? 0,
    name: database.name,
    role: database.role,
    password: database.password,
    sslmode: database.server.tls,
    caFile: database.server.caFile ?? '',
  }));
}

function fileViews(
  files: readonly FileBackup[],
  backups: readonly DatabaseBackup[],
): readonly FilesView[] {
  const stems = fileStems(
    'files',
    files.map(({ id }) => id),
  );
  return files.map(({ id, place, below, tiers }, i) => ({
    id,
    stem: stems[i] ?? id,
    kind: place.kind,
    place: place.kind === 'volume' ? place.name : place.directory,
    below,
    tiers: TIER_ORDER.filter((tier) => tiers.includes(tier)).join(' '),
    // Odoo keeps the files of a database in `filestore/<name of the database>`.
    database: backups.find(({ database }) => below === `filestore/${database.name}`)?.id ?? '',
  }));
}
