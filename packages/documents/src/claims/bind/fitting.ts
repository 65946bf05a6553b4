import { ATTRIBUTES } from '../../subject/attributes.ts';
import type { Attribute, AttributeId } from '../../subject/attributes.ts';
import type { Subject, SubjectKind } from '../../subject/subject.ts';
import type { Mention, Scope } from './scope.ts';

/** What a mention stands for when an attribute is said of it: itself, the host of an environment, the server of a database. */
export function subjectFitting(
  { subject }: Mention,
  attribute: AttributeId,
  scope: Scope,
): Subject | undefined {
  const kinds: Attribute['subjects'] = ATTRIBUTES[attribute].subjects;
  if (kinds.includes(subject.kind)) return subject;
  if (subject.kind === 'environment') {
    const kind = kinds.find((one) => OF_ENVIRONMENT.has(one));
    return kind === undefined ? undefined : scope.implied(kind, subject.id);
  }
  if (subject.kind === 'database' && kinds.includes('server')) {
    const [id = ''] = subject.id.split('/');
    return { kind: 'server', id };
  }
  if ((subject.kind === 'service' || subject.kind === 'server') && kinds.includes('objective'))
    return { kind: 'objective', id: subject.id };
  return undefined;
}

/** Kinds of which an environment has one. */
const OF_ENVIRONMENT: ReadonlySet<string> = new Set(['host', 'backup']);

/** What only Odoo has: without another service in sight it is meant. */
export const ODOO_ONLY: ReadonlySet<AttributeId> = new Set<AttributeId>([
  'series',
  'edition',
  'workers',
  'cron-workers',
  'soft-limit',
  'hard-limit',
  'time-limit',
  'cpu-time-limit',
  'websocket-port',
  'module-count',
  'own-module-count',
  'oca-module-count',
  'repository-count',
  'mail-host',
  'mail-port',
]);

/** What goes without saying whose it is, since a stack has one of the kind. */
const OF_ONE: Partial<Readonly<Record<AttributeId, SubjectKind>>> = {
  'recovery-time': 'objective',
  'recovery-point': 'objective',
  availability: 'objective',
  latency: 'objective',
  throughput: 'objective',
  'backup-time': 'backup',
  'keep-daily': 'backup',
  'keep-weekly': 'backup',
  'keep-monthly': 'backup',
  retention: 'backup',
  bucket: 'backup',
  'recovery-window': 'backup',
  'drill-interval': 'backup',
  'open-port': 'firewall',
  'ban-attempts': 'firewall',
  approvals: 'repository',
  channel: 'stack',
  'probe-interval': 'stack',
  'log-retention': 'stack',
  'record-retention': 'stack',
  'database-host': 'server',
  'database-port': 'server',
  'tls-mode': 'server',
  'repository-directory': 'host',
  'data-directory': 'host',
};

/** The subject of an attribute that nothing names. */
export function impliedSubject(
  attribute: AttributeId,
  environment: string | undefined,
  scope: Scope,
): Subject | undefined {
  const kinds: Attribute['subjects'] = ATTRIBUTES[attribute].subjects;
  if (ODOO_ONLY.has(attribute)) return odooIn(scope);
  if (environment !== undefined && kinds.includes('environment'))
    return scope.implied('environment', environment);
  const kind = OF_ONE[attribute];
  return kind === undefined ? undefined : scope.implied(kind, environment);
}

/** The stack's one Odoo; none where several editions run. */
function odooIn(scope: Scope): Subject | undefined {
  const [first, ...others] = scope
    .mentionsIn('odoo')
    .filter(({ subject }) => subject.kind === 'service');
  return others.length === 0 ? first?.subject : undefined;
}
