import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import { formatValue } from '@stackwright/documents';
import type { AttributeId, Subject, Value } from '@stackwright/documents';

/** A thing as messages call it: `the host erp-prod`, `n8n`. */
export function subjectName({ kind, id }: Subject): string {
  switch (kind) {
    case 'service':
      return id;
    case 'stack':
      return 'the stack';
    case 'firewall':
      return 'the firewall';
    case 'objective':
      return id === 'stack' ? 'the objectives' : `the objective of ${id}`;
    case 'cost':
      return id === 'total' ? 'the stack' : `the cost line ${id}`;
    case 'server':
      return `the database server ${id}`;
    default:
      return `the ${kind} ${id}`;
  }
}

/** Attributes whose id says less than people do. */
const NAMES: Partial<Record<AttributeId, string>> = {
  approvals: 'number of approvals',
  'ban-attempts': 'number of attempts before a ban',
  connections: 'connection limit',
  'cpu-time-limit': 'CPU time limit',
  cpus: 'number of CPUs',
  'cron-workers': 'number of cron workers',
  'dmarc-policy': 'DMARC policy',
  'keep-daily': 'daily retention',
  'keep-monthly': 'monthly retention',
  'keep-weekly': 'weekly retention',
  'module-count': 'number of modules',
  'module-list': 'module',
  os: 'operating system',
  'ssh-port': 'SSH port',
  'ssh-user': 'SSH user',
  'tls-mode': 'TLS mode',
  ttl: 'TTL',
  users: 'number of users',
  workers: 'number of workers',
};

/** An attribute as messages call it: `database host`. */
export function attributeName(attribute: AttributeId): string {
  return NAMES[attribute] ?? attribute.replaceAll('-', ' ');
}

/** Attributes of which a thing may have several: a wrong value is none of them. */
const SEVERAL: ReadonlySet<AttributeId> = new Set([
  'certificate-name',
  'channel',
  'module-list',
  'nameserver',
  'network',
  'open-port',
  'secret-name',
  'volume',
]);

/** `the port of`, `an open port of`: what a value was said to be. */
export function notThe(attribute: AttributeId): string {
  return `${SEVERAL.has(attribute) ? 'no' : 'not the'} ${attributeName(attribute)}`;
}

/** A declared value as messages show it, in the style of what a document says where that is possible. */
export function valueText(value: Value, like?: string): string {
  return formatValue(value, like) ?? formatValue(value) ?? JSON.stringify(value);
}

/** Where the stack says it, for a sentence: what follows from all of it stands nowhere. */
export function pathName(path: Path): string {
  return path.length === 0 ? 'the stack' : `\`${formatPath(path)}\``;
}

/** Words in a row with one between the last two: `a, b or c`. */
export function listed(words: readonly string[], between: 'and' | 'or'): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${between} ${last}`;
}
