import type { SecretKind } from './detector.ts';
import { PROVIDERS } from './providers/index.ts';

/** Kinds that no provider marks: their place tells them. */
export const PLACED = {
  privateKey: { kind: 'private-key', label: 'a private key', strength: 'certain' },
  lockedKey: {
    kind: 'encrypted-private-key',
    label: 'a private key under a passphrase',
    strength: 'likely',
  },
  serviceAccount: {
    kind: 'gcp-service-account',
    label: 'the key of a Google service account',
    strength: 'certain',
  },
  ageKey: { kind: 'age-key', label: 'an age key', strength: 'certain' },
  serviceRole: {
    kind: 'supabase-service-role',
    label: 'the service role key of Supabase',
    strength: 'certain',
  },
  webToken: { kind: 'jwt', label: 'a JSON Web Token', strength: 'likely' },
  key: { kind: 'secret-value', label: 'a literal key or token', strength: 'likely' },
  password: { kind: 'password', label: 'a literal password', strength: 'likely' },
  masterPassword: {
    kind: 'odoo-master-password',
    label: 'the master password of Odoo',
    strength: 'certain',
  },
  connection: {
    kind: 'connection-string',
    label: 'the password of a connection string',
    strength: 'certain',
  },
  address: { kind: 'basic-auth-url', label: 'the password of an address', strength: 'certain' },
  command: {
    kind: 'command-line-password',
    label: 'a password on a command line',
    strength: 'likely',
  },
  weak: {
    kind: 'weak-default',
    label: 'a password that everybody tries first',
    strength: 'likely',
  },
} as const satisfies Readonly<Record<string, SecretKind>>;

const LABELS: ReadonlyMap<string, string> = new Map(
  [...PROVIDERS, ...Object.values(PLACED)].map(({ kind, label }) => [kind, label]),
);

/** What a candidate is, for a sentence: `a GitHub token`. */
export function secretLabel(kind: string): string {
  return LABELS.get(kind) ?? 'a credential';
}
