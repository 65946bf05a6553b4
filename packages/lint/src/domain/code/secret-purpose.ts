import type { Secret } from './secrets.ts';

/** What a password opens, by the name before it. The first that fits; more telling words come first. */
const PURPOSES: readonly (readonly [purpose: string, name: RegExp])[] = [
  ['mail', /smtp|mail/i],
  ['cache', /redis|valkey|memcache/i],
  ['queue', /rabbit|amqp|mqtt/i],
  ['database', /postgres|pg|db|database|mysql|maria|mongo/i],
  ['administration', /admin|master|superuser|root/i],
];

/**
 * What a password opens, where its place tells; undefined where it may open anything. Two names of one purpose are
 * mostly two ends of one login.
 */
export function purposeOf({ before, candidate }: Secret): string | undefined {
  if (candidate.kind === 'odoo-master-password') return 'administration';
  if (candidate.kind === 'connection-string') return schemePurpose(before);
  const name = /[\w.-]+(?=["']?\s*[:=]\s*["']?$)/.exec(before)?.[0] ?? '';
  return PURPOSES.find(([, pattern]) => pattern.test(name))?.[0];
}

function schemePurpose(before: string): string | undefined {
  const scheme = /(?<scheme>\w+)(?:\+\w+)?:\/\/[^/]*$/.exec(before)?.groups?.['scheme'] ?? '';
  return PURPOSES.find(([, pattern]) => pattern.test(scheme))?.[0];
}
