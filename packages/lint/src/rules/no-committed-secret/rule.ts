import type { Severity } from '@stackwright/core';
import { isEnvironmentFile, secretLabel } from '@stackwright/scan';
import {
  isDocument,
  isHarmlessKey,
  PASSWORD_KINDS,
  secretsOf,
  WEAK_KIND,
} from '../../domain/code/secrets.ts';
import type { Secret } from '../../domain/code/secrets.ts';
import type { Rule } from '../../rule.ts';

/** Names the kind and the place. The value is in no message, frame, fingerprint or cache. */
export const rule = {
  id: 'no-committed-secret',
  subject: 'code',
  severity: 'error',
  summary: 'No key, token or private key stands in the tree.',
  *check(context) {
    const kinds = (kind: string) => !PASSWORD_KINDS.has(kind) && kind !== WEAK_KIND;
    for (const secret of secretsOf(context, kinds)) {
      const { file, candidate } = secret;
      const { kind, span } = candidate;
      const isKey = kind.endsWith('private-key');
      yield {
        at: { file, at: span },
        severity: severityOf(secret),
        what: `Here stands ${secretLabel(kind)}.`,
        why: 'Whoever can read the repository, a clone or a backup of it can use it, and its history keeps it after it is deleted.',
        fix: isKey
          ? 'Make a new pair of keys, withdraw the old one, and keep the private half outside the repository.'
          : `Revoke it where it was issued, ${isEnvironmentFile(file) ? 'and keep this file, with the new one, out of git' : 'then read the new one from `.env` or a mounted file'}.`,
      };
    }
  },
} satisfies Rule<'code'>;

function severityOf(secret: Secret): Severity {
  if (isHarmlessKey(secret)) return 'info';
  if (secret.candidate.strength === 'certain') return 'error';
  return isDocument(secret.file) ? 'info' : 'warning';
}
