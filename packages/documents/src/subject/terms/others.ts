import type { ResolvedStack } from '@stackwright/schema';
import { attributesOf } from '../label.ts';
import { FIREWALL, STACK_OBJECTIVE, TOTAL_COST } from '../ids.ts';
import type { Subject } from '../subject.ts';
import { term } from './term.ts';
import type { Term } from './term.ts';

/** Everything that is called by its own name or by one word that all use: backups, objectives, volumes, secrets. */
export function* otherTerms(stack: ResolvedStack): Generator<Term> {
  const { settings } = stack;
  const whole: Subject = { kind: 'stack', id: stack.name };
  yield term(stack.name, whole);
  yield* named(
    whole,
    'exact',
    settings.title,
    'the stack',
    'whole stack',
    'entire stack',
    'the platform',
    'whole platform',
    'entire platform',
    'monitoring',
  );
  yield* backupTerms(stack);
  if (settings.objectives !== undefined) yield* named(STACK_OBJECTIVE, 'exact', ...OBJECTIVES);
  if (settings.objectives !== undefined)
    yield* named(STACK_OBJECTIVE, 'word', 'uptime', 'availability');
  if (settings.firewall !== undefined) yield* named(FIREWALL, 'exact', ...FIREWALLS);
  if (settings.costs !== undefined) {
    yield* named(TOTAL_COST, 'exact', 'total cost', 'total costs', 'monthly total', 'grand total');
    yield term('total', TOTAL_COST, { strength: 'word' });
  }
  yield* deploymentTerms(stack);
  yield* idTerms('integration', settings.integrations);
  yield* idTerms('secret', settings.secrets);
  yield* alertTerms(stack);
  yield* idTerms('channel', settings.monitoring?.channels, ' channel');
  for (const id of Object.keys(settings.costs?.lines ?? {}))
    yield term(`${id} cost`, { kind: 'cost', id });
  yield* idTerms('repository', settings.odoo.addons?.oca?.repositories, ' repository');
  const repository = settings.delivery?.repository;
  if (repository !== undefined) {
    yield term(repository, { kind: 'repository', id: repository });
    yield* named({ kind: 'repository', id: repository }, 'exact', repository.split('/').at(-1));
  }
}

const OBJECTIVES = [
  'rto',
  'rpo',
  'recovery time objective',
  'recovery point objective',
  'slo',
  'sla',
  'objectives',
  'service level objective',
  'service level objectives',
  'uptime target',
  'availability target',
];
const FIREWALLS = ['firewall', 'ufw', 'nftables', 'cloud firewall', 'fail2ban', 'firewall rules'];
const BACKUPS = [
  'backup',
  'backups',
  'nightly backup',
  'nightly backups',
  'daily backup',
  'backup job',
  'backup jobs',
  'backup cron',
  'database dump',
  'database dumps',
  'database backups',
  'backup script',
  'pitr',
  'point-in-time recovery',
  'restore drill',
];
const BUCKETS = [
  'object storage',
  'bucket',
  'digitalocean spaces',
  'do spaces',
  'spaces bucket',
  's3 bucket',
  'off-site copy',
  'offsite backup',
  'off-site backup',
  'off-site backups',
  'offsite backups',
];

function* backupTerms({ backups }: ResolvedStack): Generator<Term> {
  // Two hosts of one environment are backed up by two plans, and by one section of the stack.
  const ids = new Set(backups.map(({ path }) => String(path[1])));
  for (const plan of backups) {
    const subject: Subject = { kind: 'backup', id: String(plan.path[1]) };
    yield term(`${subject.id} backup`, subject);
    yield term(`${subject.id} backups`, subject);
    if (plan.offsite?.kind === 's3') yield term(plan.offsite.bucket, subject);
    const environment = ids.size > 1 ? plan.deployment.environment.id : undefined;
    for (const text of BACKUPS) yield term(text, subject, { environment, strength: 'exact' });
    if (plan.offsite?.kind === 's3')
      for (const text of BUCKETS) yield term(text, subject, { environment, strength: 'exact' });
  }
}

function* deploymentTerms({ deployments, edges, environments }: ResolvedStack): Generator<Term> {
  for (const { environment, project, volumes, networks } of deployments) {
    const place = { environment: environment.id };
    yield term(project, { kind: 'environment', id: environment.id }, place);
    for (const { name } of volumes) yield term(name, { kind: 'volume', id: name }, place);
    for (const { name } of networks) yield term(name, { kind: 'network', id: name });
  }
  for (const { volumes, networks } of edges) {
    for (const { name } of volumes) yield term(name, { kind: 'volume', id: name });
    for (const { name } of networks) yield term(name, { kind: 'network', id: name });
  }
  for (const { id } of environments) {
    yield term(id, { kind: 'environment', id }, { strength: 'word' });
    yield term(`${id} environment`, { kind: 'environment', id });
  }
}

function* named(
  subject: Subject,
  strength: 'exact' | 'word',
  ...texts: readonly (string | undefined)[]
): Generator<Term> {
  for (const text of texts) if (text !== undefined) yield term(text, subject, { strength });
}

/** `disk` is an alert only beside a word that says so: alone it is what machines have. */
function* alertTerms({ settings }: ResolvedStack): Generator<Term> {
  for (const id of Object.keys(settings.monitoring?.alerts ?? {})) {
    const subject: Subject = { kind: 'alert', id };
    if (attributesOf(id).attributes.length === 0) yield term(id, subject);
    for (const noun of ['alert', 'alarm', 'usage', 'threshold', 'full'])
      yield term(`${id} ${noun}`, subject);
  }
}

/** By id, and by id with the word for what it is. */
function* idTerms(
  kind: Subject['kind'],
  things: Readonly<Record<string, unknown>> | undefined,
  noun?: string,
): Generator<Term> {
  for (const id of Object.keys(things ?? {})) {
    yield term(id, { kind, id });
    if (noun !== undefined) yield term(`${id}${noun}`, { kind, id });
  }
}
