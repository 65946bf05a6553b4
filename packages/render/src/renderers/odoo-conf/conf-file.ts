import { compareText } from '@stackwright/core';
import {
  formatOption,
  type OdooInstance,
  type OdooOption,
  type ResolvedStack,
} from '@stackwright/schema';
import { comment } from '../../template/quote/comment.ts';

type Source = Pick<ResolvedStack, 'settings' | 'origin'>;

/** Only lines that begin with the sign are comments; behind a value they would be part of it. */
const NOT_HERE = [
  "Not here: the database's host, port, role and password. The official image takes them from HOST, PORT,",
  'USER and PASSWORD_FILE in its environment, for keys that this file does not have.',
];

/** odoo.conf: the one section that Odoo reads, with its options by name. */
export function confFile(
  stack: Source,
  { options }: OdooInstance,
  banner: readonly string[],
): string {
  return [
    ...[...banner, '', ...NOT_HERE].map((line) => `# ${line}`.trimEnd()),
    '',
    '[options]',
    ...options
      .toSorted((a, b) => compareText(a.name, b.name))
      .flatMap((option) => optionLines(stack, option)),
    '',
  ].join('\n');
}

/** An option, below what it was computed from. What somebody wrote or the schema defaults needs no reason. */
function optionLines(stack: Source, { name, value, path }: OdooOption): readonly string[] {
  const { series } = stack.settings.odoo;
  const line = `${name} = ${formatOption(series, name, value)}`.trimEnd();
  const origin = stack.origin(path);
  return origin?.kind === 'derived' ? [`# ${comment.quote(origin.formula)}`, line] : [line];
}
