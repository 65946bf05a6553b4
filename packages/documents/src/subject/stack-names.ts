import type { ResolvedStack } from '@stackwright/schema';
import { retiredFacts } from '../ledger/retired.ts';
import type { ListedRetired } from '../ledger/retired.ts';
import { subjectKey } from './subject.ts';

/** Every name that a stack has, by what it names: what is like one of them and none of them is a mistake. */
export interface StackNames {
  /** Secrets, and keys of containers' environments. */
  readonly variables: ReadonlySet<string>;
  readonly containers: ReadonlySet<string>;
  /** Keys of services in Compose files. */
  readonly composeServices: ReadonlySet<string>;
  readonly volumes: ReadonlySet<string>;
  readonly networks: ReadonlySet<string>;
  readonly projects: ReadonlySet<string>;
  /** systemd units, with their suffix. */
  readonly units: ReadonlySet<string>;
  /** The repository's own modules that the stack installs. */
  readonly ownModules: ReadonlySet<string>;
  readonly ocaModules: ReadonlySet<string>;
  /** OCA repositories of which the stack does not say which modules are taken. */
  readonly openRepositories: ReadonlySet<string>;
  /** Names of services and editions: parts of most other names. */
  readonly services: ReadonlySet<string>;
  /** Keys of services and integrations that the stack says do not run: that one runs is worth saying of these alone. */
  readonly idle: ReadonlySet<string>;
  /** Name of the stack. */
  readonly stack: string;
  readonly retired: readonly ListedRetired[];
}

export function stackNamesOf(stack: ResolvedStack): StackNames {
  const { deployments, edges, settings, name } = stack;
  const workloads = [
    ...deployments.flatMap((one) => one.workloads),
    ...edges.map(({ workload }) => workload),
  ];
  const places = [...deployments, ...edges];
  const repositories = Object.entries(settings.odoo.addons?.oca?.repositories ?? {});
  return {
    variables: new Set([
      ...Object.keys(settings.secrets ?? {}),
      ...deployments.flatMap(({ secrets }) => secrets.map((secret) => secret.name)),
      ...workloads.flatMap(({ environment }) => Object.keys(environment)),
      ...Object.values(settings.services ?? {}).flatMap(({ environment }) =>
        Object.keys(environment ?? {}),
      ),
    ]),
    containers: new Set(workloads.map(({ container }) => container)),
    composeServices: new Set(workloads.map(({ id }) => id)),
    volumes: new Set(places.flatMap(({ volumes }) => volumes.flatMap((one) => [one.name, one.id]))),
    networks: new Set(
      places.flatMap(({ networks }) => networks.flatMap((one) => [one.name, one.id])),
    ),
    projects: new Set(places.map(({ project }) => project)),
    units: new Set(stack.backups.flatMap(unitsOf)),
    ownModules: new Set(settings.odoo.modules),
    ocaModules: new Set(repositories.flatMap(([, { modules = [] }]) => modules)),
    openRepositories: new Set(
      repositories.flatMap(([id, { modules = [] }]) => (modules.length === 0 ? [id] : [])),
    ),
    services: new Set([
      'odoo',
      'nginx',
      ...Object.keys(settings.services ?? {}),
      ...deployments.flatMap(({ odoos }) => odoos.map(({ id }) => id)),
    ]),
    idle: new Set([
      ...idleOf('service', settings.services),
      ...idleOf('integration', settings.integrations),
    ]),
    stack: name,
    retired: retiredFacts(stack),
  };
}

function idleOf(
  kind: 'service' | 'integration',
  things: Readonly<Record<string, { readonly state?: string }>> | undefined,
): readonly string[] {
  return Object.entries(things ?? {}).flatMap(([id, { state = 'active' }]) =>
    state === 'active' || state === 'external' ? [] : [subjectKey({ kind, id })],
  );
}

/** The units that backups are rendered with: a job and its timer, and the same for the drill. */
export function unitsOf({
  deployment,
  drill,
}: ResolvedStack['backups'][number]): readonly string[] {
  const jobs = drill === undefined ? ['backup'] : ['backup', 'backup-drill'];
  return jobs.flatMap((job) =>
    ['service', 'timer'].map((suffix) => `${deployment.project}-${job}.${suffix}`),
  );
}
