import { compareText } from '@stackwright/core';
import type {
  BackupPlan,
  BackupTier,
  DatabaseBackup,
  DatabaseServer,
  Deployment,
  FileBackup,
  Offsite,
  RestoreDrill,
} from '../model/index.ts';
import type { Stack } from '../stack.gen.ts';
import { buildDatabase } from './databases.ts';
import { filled, report } from './draft.ts';
import type { Draft } from './draft.ts';
import { sortedEntries } from './placements.ts';
import { secondsOf } from './settings.ts';
import type { Path } from '@stackwright/core';

type BackupSettings = NonNullable<Stack['backups']>[string];

const DAY = 86_400;
const TIERS = ['daily', 'weekly', 'monthly'] as const;

/** The backup plans, by environment. An environment without a deployment has nothing to back up. */
export function buildBackups(
  draft: Draft,
  servers: readonly DatabaseServer[],
  deployments: readonly Deployment[],
): BackupPlan[] {
  return sortedEntries(draft.settings.backups ?? {}).flatMap(([environmentId, settings]) => {
    const hostId = draft.settings.environments[environmentId]?.host;
    const deployment = deployments.find(
      ({ host, environment }) => host.id === hostId && environment.id === environmentId,
    );
    if (deployment === undefined) return [];
    return [buildPlan(draft, servers, deployment, settings)];
  });
}

function buildPlan(
  draft: Draft,
  servers: readonly DatabaseServer[],
  deployment: Deployment,
  settings: BackupSettings,
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
  }
  return {
    deployment,
    path,
    directory: `${deployment.host.directories.backups}/${id}`,
    schedule: {
      at: filled(settings.at, [...path, 'at']),
      timezone: filled(settings.timezone, [...path, 'timezone']),
    },
    tiers,
    databases: databasesOf(draft, servers, deployment, settings),
    files: filesOf(deployment, settings),
    recipients: (settings.recipients ?? [])
      .toSorted()
      .map((recipient) =>
        recipient.startsWith('age1') ? { key: recipient } : { variable: recipient },
      ),
    offsite: buildOffsite(draft, settings, id, path),
    drill: buildDrill(settings, id, path),
    mailTo: settings['mail-to'],
  };
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
  settings: BackupSettings,
): DatabaseBackup[] {
  const environmentId = deployment.environment.id;
  const path = ['backups', environmentId, 'databases'];
  const named =
    settings.databases === undefined
      ? deployment.databases
      : settings.databases.flatMap(
          (name, index) =>
            buildDatabase(draft, servers, { name, environmentId, path: [...path, index] }) ?? [],
        );
  return named
    .map((database) => ({
      id: database.id,
      path: settings.databases === undefined ? database.path : path,
      database,
    }))
    .toSorted((a, b) => compareText(a.id, b.id));
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

/** Endpoints of S3-compatible providers by region. */
const ENDPOINTS: Readonly<Record<string, (region: string) => string>> = {
  digitalocean: (region) => `https://${region}.digitaloceanspaces.com`,
};

function buildOffsite(
  draft: Draft,
  settings: BackupSettings,
  environmentId: string,
  planPath: Path,
): Offsite | undefined {
  const { offsite } = settings;
  if (offsite === undefined) return undefined;
  const path = [...planPath, 'offsite'];
  const need = (
    key: 'bucket' | 'region' | 'host' | 'user' | 'key-file' | 'url' | 'directory' | 'endpoint',
    value: string | undefined,
  ): string => {
    if (value === undefined) reportMissing(draft, offsite.kind, key, path);
    return value ?? '';
  };
  switch (offsite.kind) {
    case 's3': {
      const region = need('region', offsite.region);
      const provider = filled(offsite.provider, [...path, 'provider']);
      const endpoint =
        offsite.endpoint ??
        (Object.hasOwn(ENDPOINTS, provider) ? ENDPOINTS[provider]?.(region) : undefined);
      return {
        kind: 's3',
        provider,
        endpoint: need('endpoint', endpoint),
        region,
        bucket: need('bucket', offsite.bucket),
        prefix: offsite.prefix ?? environmentId,
        accessKey: filled(offsite['access-key'], path),
        secretKey: filled(offsite['secret-key'], path),
      };
    }
    case 'sftp':
      return {
        kind: 'sftp',
        host: need('host', offsite.host),
        port: filled(offsite.port, path),
        user: need('user', offsite.user),
        directory: need('directory', offsite.directory),
        keyFile: need('key-file', offsite['key-file']),
      };
    case 'webdav':
      return {
        kind: 'webdav',
        url: need('url', offsite.url),
        user: offsite.user,
        password: offsite.password,
        directory: offsite.directory ?? '/',
      };
    case 'directory':
      return { kind: 'directory', directory: need('directory', offsite.directory) };
  }
}

function reportMissing(draft: Draft, kind: string, key: string, path: Path): void {
  report(draft, {
    rule: 'missing-key',
    what: `An off-site copy of kind \`${kind}\` needs \`${key}\`.`,
    why: 'Without it the copy has nowhere to go.',
    fix: `Add \`${key}:\`.`,
    path,
    part: 'key',
  });
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
