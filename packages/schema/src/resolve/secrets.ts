import { compareText } from '@stackwright/core';
import type { BackupPlan, DatabaseServer, SecretUse, Workload } from '../model/index.ts';
import type { Draft } from './draft.ts';

/** One need of one secret. */
interface Need {
  readonly name: string;
  readonly by: string;
}

/** Every secret that workloads need, once, with who needs it. `servers` are those it uses. */
export function buildSecrets(
  draft: Draft,
  workloads: readonly Workload[],
  servers: readonly DatabaseServer[],
): SecretUse[] {
  const needs = workloads.flatMap((workload) => [
    ...workload.secretFiles.map(({ secret }) => ({
      name: secret,
      by: `${workload.id}: ${purposeOf(draft, secret, servers)}`,
    })),
    ...Object.entries(workload.environment).flatMap(([variable, value]) =>
      value.flatMap((piece) =>
        typeof piece === 'string'
          ? []
          : [{ name: piece.secret, by: `${workload.id}: variable ${variable}` }],
      ),
    ),
  ]);
  return secretUses(draft, needs);
}

/** The secrets of a deployment with those of its backups added. */
export function withBackupSecrets(
  draft: Draft,
  secrets: readonly SecretUse[],
  plan: Omit<BackupPlan, 'deployment'>,
): SecretUse[] {
  const needs: Need[] = [
    ...secrets.flatMap(({ name, neededBy }) => neededBy.map((by) => ({ name, by }))),
    ...plan.databases.map(({ database }) => ({
      name: database.password,
      by: `backup: dump of database ${database.name}`,
    })),
    ...plan.recipients.flatMap((recipient) =>
      'variable' in recipient ? [{ name: recipient.variable, by: 'backup: encryption' }] : [],
    ),
  ];
  const { offsite } = plan;
  if (offsite?.kind === 's3') {
    needs.push(
      { name: offsite.accessKey, by: 'backup: off-site copy' },
      { name: offsite.secretKey, by: 'backup: off-site copy' },
    );
  }
  if (offsite?.kind === 'webdav' && offsite.password !== undefined) {
    needs.push({ name: offsite.password, by: 'backup: off-site copy' });
  }
  return secretUses(draft, needs);
}

function secretUses(draft: Draft, needs: readonly Need[]): SecretUse[] {
  const names = [...new Set(needs.map(({ name }) => name))].toSorted(compareText);
  return names.map((name) => ({
    name,
    description: draft.settings.secrets?.[name]?.description ?? '',
    neededBy: [...new Set(needs.filter((need) => need.name === name).map(({ by }) => by))].toSorted(
      compareText,
    ),
    path: ['secrets', name],
  }));
}

/** Passwords of roles; a container server is also given its superuser's. */
function purposeOf(draft: Draft, secret: string, servers: readonly DatabaseServer[]): string {
  const { databases } = draft.settings;
  const roles = servers.flatMap(({ id }) =>
    Object.values(databases[id]?.databases ?? {}).flatMap(({ password, role }) =>
      password === secret && role !== undefined ? [`role ${role}`] : [],
    ),
  );
  const superuser = servers.some(
    ({ id, kind }) => kind === 'container' && databases[id]?.superuser?.password === secret,
  );
  const owners = [...new Set(roles)].toSorted(compareText);
  return `password of ${[...owners, ...(superuser ? ['the superuser'] : [])].join(' and ')}`;
}
