import { compareText, pathKey } from '@stackwright/core';
import type {
  BackupPlan,
  BackupTier,
  Database,
  DatabaseBackup,
  DatabaseServer,
  Deployment,
  FileBackup,
  RestoreDrill,
} from '../model/index.ts';
import type { Stack } from '../stack.gen.ts';
import { buildDatabase } from './databases.ts';
import { filled, report } from './draft.ts';
import type { Draft } from './draft.ts';
import { buildOffsite } from './offsite.ts';
import { sortedEntries } from './placements.ts';
import { secondsOf } from './settings.ts';
import type { Path } from '@stackwright/core';

type BackupSettings = NonNullable<Stack['backups']>[string];

const DAY = 86_400;
const TIERS = ['daily', 'weekly', 'monthly'] as const;

/**
 * The backup plans, by environment: one for each of its deployments that has something to keep. The
 * environment's own host dumps the databases that are named; other hosts those that only they use.
 */
export function buildBackups(
  draft: Draft,
  servers: readonly DatabaseServer[],
  deployments: readonly Deployment[],
): BackupPlan[] {
  return sortedEntries(draft.settings.backups ?? {}).flatMap(([environmentId, settings]) => {
    const home = draft.settings.environments[environmentId]?.host;
    const own = deployments
      .filter(({ environment }) => environment.id === environmentId)
      .toSorted((a, b) => Number(b.host.id === home) - Number(a.host.id === home));
    const dumped = new Set<string>();
    return own.flatMap((deployment) => {
      const plan = buildPlan(draft, servers, deployment, settings, deployment.host.id === home);
      const databases = plan.databases.filter(
        ({ database }) => !dumped.has(pathKey(database.path)),
      );
      for (const { database } of databases) dumped.add(pathKey(database.path));
      const empty = databases.length === 0 && plan.files.length === 0;
      return empty && deployment.host.id !== home ? [] : [{ ...plan, databases }];
    });
  });
}

function buildPlan(
  draft: Draft,
  servers: readonly DatabaseServer[],
  deployment: Deployment,
  settings: BackupSettings,
  home: boolean,
): BackupPlan {
  const { id } = deployment.environment;
  const path = ['backups', id];
  const tiers = buildTiers(settings, path);
  if (tiers.length === 0) {
    report(draft, {
      rule: 'missing-retention',
      what: `The backups of \`${id}\` keep nothing.`,
      why: 'Copies without a rhythm are never made.',
      fix: 'Give `keep:` at least one of daily, weekly and monthly.',
      path: [...path, 'keep'],
      part: 'key',
    });
  } else checkFilestore(draft, settings, path);
  return {
    deployment,
    path,
    directory: `${deployment.host.directories.backups}/${id}`,
    schedule: {
      at: filled(settings.at, [...path, 'at']),
      timezone: filled(settings.timezone, [...path, 'timezone']),
    },
    tiers,
    databases: databasesOf(draft, servers, deployment, home ? settings.databases : undefined),
    files: filesOf(deployment, settings),
    recipients: (settings.recipients ?? [])
      .toSorted()
      .map((recipient) =>
        recipient.startsWith('age1') ? { key: recipient } : { variable: recipient },
      ),
    offsite: buildOffsite(draft, settings, id, path),
    drill: home ? buildDrill(settings, id, path) : undefined,
    mailTo: settings['mail-to'],
  };
}

/** Odoo's files are to be kept in tiers that exist, or not at all. */
function checkFilestore(draft: Draft, { filestore, keep }: BackupSettings, path: Path): void {
  if (filestore === undefined || filestore.length === 0) return;
  if (filestore.some((tier) => keep?.[tier] !== undefined)) return;
  report(draft, {
    rule: 'missing-retention',
    what: `Odoo's files are to be kept ${filestore.join(' and ')}, but \`keep\` has none of these.`,
    why: 'The files of every attachment would never be copied.',
    fix: 'Add one of these tiers to `keep:`, or name one that it has.',
    path: [...path, 'filestore'],
  });
}

function buildTiers(settings: BackupSettings, path: Path): BackupTier[] {
  return TIERS.flatMap((tier) => {
    const keep = settings.keep?.[tier];
    if (keep === undefined) return [];
    return [
      {
        id: tier,
        path: [...path, 'keep', tier],
        keepDays: Math.max(1, Math.ceil(secondsOf(keep) / DAY)),
        keepAtLeast: settings.keep?.['at-least'] ?? 3,
      },
    ];
  });
}

function databasesOf(
  draft: Draft,
  servers: readonly DatabaseServer[],
  deployment: Deployment,
  names: BackupSettings['databases'],
): DatabaseBackup[] {
  const environmentId = deployment.environment.id;
  const backups =
    names === undefined
      ? deployment.databases.map((database) => ({ path: database.path, database }))
      : names.flatMap((name, index) => {
          const path = ['backups', environmentId, 'databases', index];
          const database = buildDatabase(draft, servers, { name, environmentId, path });
          return database === undefined ? [] : [{ path, database }];
        });
  const byPlace = new Map(backups.toReversed().map((one) => [pathKey(one.database.path), one]));
  const distinct = [...byPlace.values()];
  return distinct
    .map((one) => ({ ...one, id: backupId(one.database, distinct) }))
    .toSorted((a, b) => compareText(a.id, b.id));
}

/** The database's name, with its server's in front where another server has one of that name. */
function backupId(
  { id, server }: Database,
  all: readonly { readonly database: Database }[],
): string {
  const namesakes = all.filter(({ database }) => database.id === id);
  return namesakes.length > 1 ? `${server.id}-${id}` : id;
}

function filesOf(deployment: Deployment, settings: BackupSettings): FileBackup[] {
  const classes: readonly string[] = settings.volumes ?? [];
  const path = ['backups', deployment.environment.id];
  const stores = (settings.filestore ?? []).length === 0 ? [] : deployment.odoos;
  const all = TIERS.filter((tier) => settings.keep?.[tier] !== undefined);
  return [
    ...stores.map((odoo) => ({
      id: odoo.id === 'odoo' ? 'filestore' : `filestore-${odoo.id}`,
      path: [...path, 'filestore'],
      place: odoo.data,
      below: `filestore/${odoo.database.name}`,
      tiers: all.filter((tier) => settings.filestore?.includes(tier) === true),
    })),
    ...deployment.volumes
      .filter((volume) => classes.includes(volume.class) && volume.path[0] === 'services')
      .map((volume) => ({
        id: volume.id,
        path: volume.path,
        place: { kind: 'volume' as const, name: volume.name },
        below: '',
        tiers: all,
      })),
  ].toSorted((a, b) => compareText(a.id, b.id));
}

function buildDrill(
  settings: BackupSettings,
  environmentId: string,
  path: Path,
): RestoreDrill | undefined {
  const { drill } = settings;
  if (drill === undefined) return undefined;
  return {
    path: [...path, 'drill'],
    every: drill.every ?? 'week',
    at: drill.at ?? '04:30',
    timezone: filled(settings.timezone, [...path, 'timezone']),
    database: `drill_${environmentId.replaceAll('-', '_')}`,
  };
}
