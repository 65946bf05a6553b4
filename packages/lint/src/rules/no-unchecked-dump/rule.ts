import { dumpCalls, readsOther, setsOption } from '../../domain/postgres/dump-calls.ts';
import type { Rule } from '../../rule.ts';
import { hasOption, shellCalls } from '@stackwright/syntax/shell-calls';
import type { ShellCall } from '@stackwright/syntax/shell-calls';

const TESTED = ['condition', 'function', 'substitution'] as const;

/** `> file` empties the file before the dump starts, and a script goes on behind what has failed. */
export const rule = {
  id: 'no-unchecked-dump',
  subject: 'shell',
  severity: 'warning',
  summary: 'A script does not go on behind a dump that has failed.',
  *check({ model, text }) {
    if (text.includes('$?')) return;
    const calls = shellCalls(model);
    for (const { name, command, script } of dumpCalls(model)) {
      if (setsOption(script, 'errexit', 'e') || readsOther(script)) continue;
      const last = script.commands.at(-1);
      const deletion = calls.find((call) => call.script === script && isDeletion(call));
      const isTested =
        command.andOr !== undefined ||
        command.pipeline !== undefined ||
        TESTED.some((block) => command.within.includes(block));
      if (isTested || command === last) continue;
      const deletes =
        deletion !== undefined && deletion.command.span.start.offset > command.span.start.offset;
      yield {
        at: command.span,
        ...(deletes && { severity: 'error' }),
        what: `The script goes on when this ${name} fails.`,
        why: deletes
          ? 'It leaves an empty file, and then the old backups are deleted: after a few days of failures no good one is left.'
          : 'It leaves an empty or cut file that looks like a backup, and nobody is told.',
        fix: 'Write `set -euo pipefail` at the top (bash), dump to a temporary name, and rename it when it is whole.',
        ...(deletes && {
          related: [{ message: 'old backups are deleted here', at: deletion.command.span }],
        }),
      };
    }
  },
} satisfies Rule<'shell'>;

function isDeletion({ name, args }: ShellCall): boolean {
  return name === 'find' && hasOption(args, '-mtime', '-mmin') && /delete|rm/.test(textOf(args));
}

function textOf(args: ShellCall['args']): string {
  return args.map(({ value }) => value).join(' ');
}
