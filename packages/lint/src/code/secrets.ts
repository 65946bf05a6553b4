import type { Candidate } from '@stackwright/scan';
import type { Context } from '../rule.ts';

/** A place that may hold a credential. */
export interface Secret {
  readonly file: string;
  readonly candidate: Candidate;
}

/** The candidates of these kinds, or of all but these, in order of files and of places. */
export function secretsOf(
  { model }: Pick<Context<'code'>, 'model'>,
  isMeant: (kind: string) => boolean,
): readonly Secret[] {
  return [...model.files].flatMap(([file, { candidates }]) =>
    candidates.filter(({ kind }) => isMeant(kind)).map((candidate) => ({ file, candidate })),
  );
}

/** Passwords that stand where a program reads them. */
export const PASSWORD_KINDS: ReadonlySet<string> = new Set([
  'password',
  'odoo-master-password',
  'connection-string',
  'basic-auth-url',
  'command-line-password',
]);

/** A password that protects nothing, because everybody tries it. */
export const WEAK_KIND = 'weak-default';
