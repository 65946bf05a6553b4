import { isEnvironmentFile } from '@stackwright/scan';
import type { Context } from '../../rule.ts';

/**
 * What a file does with `${NAME}`: `expands` it (compose, shell), is where the values themselves stand (`values`),
 * takes it for the value (`literal`, an odoo.conf, which Python's `RawConfigParser` reads), or nobody knows.
 */
export type SecretHome = 'expands' | 'values' | 'literal' | 'unknown';

/** What advice on a password of a file may say. */
export function secretHomeOf(file: string, { files }: Pick<Context, 'files'>): SecretHome {
  if (isEnvironmentFile(file)) return 'values';
  const isOne = (one: { readonly file: string }) => one.file === file;
  if (files('compose').some(isOne) || files('shell').some(isOne)) return 'expands';
  return files('odoo-conf').some(isOne) ? 'literal' : 'unknown';
}

/** What to do once a password is changed or drawn, as the second half of a sentence. */
export const KEEP: Readonly<Record<SecretHome, string>> = {
  expands: 'read it from `.env` or a mounted file: `${DB_PASSWORD:?}`',
  values: 'keep this file out of git',
  literal:
    'keep this file out of the tree, or write the value into it when it is deployed: `${DB_PASSWORD}` would be the password itself here',
  unknown:
    'read it from the environment or a mounted file, as the program that reads this one knows it',
};
