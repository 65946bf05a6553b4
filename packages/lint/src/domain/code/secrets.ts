import type { Candidate } from '@stackwright/scan';
import type { Context } from '../../rule.ts';
import { isMountedForTrial } from '../compose/mounters.ts';
import { isTest, isTrial, isTrialText } from '../../engine/trial-file.ts';
import { sceneOf } from './scene.ts';
import { isNoValue } from './secret-place.ts';
import type { SecretPlace } from './secret-place.ts';

/** A place that may hold a credential. */
export interface Secret extends SecretPlace {
  readonly file: string;
  readonly candidate: Candidate;
}

/**
 * The candidates of these kinds, or of all but these, in order of files and of places. Files for trying things out
 * are no deployments, and what Odoo's own tree carries is no secret of this repository: only what a provider would accept counts in them.
 */
export function secretsOf(
  context: Context<'code'>,
  isMeant: (kind: string) => boolean,
): readonly Secret[] {
  const { model, textOf, files } = context;
  const { isCore } = sceneOf(context);
  return [...model.files].flatMap(([file, { candidates }]) => {
    const meant = candidates.filter(({ kind }) => isMeant(kind));
    if (meant.length === 0 || isCore(file)) return [];
    const text = textOf(file) ?? '';
    const trial = isForTrial(file, text) || isMountedForTrial(file, files('compose'));
    return meant
      .filter((candidate) => !trial || isGrave(candidate))
      .map((candidate): Secret => ({ file, candidate, ...placeOf(text, candidate) }))
      .filter((secret) => !isNoValue(secret));
  });
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

/** True for prose, and for files that are copied before they are filled in. */
export function isDocument(file: string): boolean {
  return /\.(?:md|mdx|rst|adoc|txt|html?|ipynb)$|(?:^|\/)docs?\/|[._-](?:example|sample|dist|template|tmpl|tpl|orig|rej|bak|old|save)(?:\.\w+)?$|\.(?:j2|jinja2?)$/i.test(
    file,
  );
}

/** True for the key of a pair that protects a test, or this machine from itself. */
export function isHarmlessKey({ file, candidate }: Secret): boolean {
  return (
    candidate.kind.endsWith('private-key') &&
    (isTest(file) || /(?:localhost|snake-?oil|dummy|self-?signed)[^/]*$/i.test(file))
  );
}

/** Sure by its mark, and worth something outside of the trial. */
function isGrave({ kind, strength }: Candidate): boolean {
  return strength === 'certain' && !PASSWORD_KINDS.has(kind) && kind !== WEAK_KIND;
}

function isForTrial(file: string, text: string): boolean {
  if (isTrial(file) || /(?:^|\/)Vagrantfile$/.test(file)) return true;
  return /\.ya?ml$/.test(file) && isTrialText(text);
}

function placeOf(text: string, { span: { start, end } }: Candidate): Omit<SecretPlace, 'file'> {
  const lineEnd = text.indexOf('\n', end.offset);
  return {
    text,
    before: text.slice(text.lastIndexOf('\n', start.offset - 1) + 1, start.offset),
    value: text.slice(start.offset, end.offset),
    after: text.slice(end.offset, lineEnd === -1 ? undefined : lineEnd),
  };
}
