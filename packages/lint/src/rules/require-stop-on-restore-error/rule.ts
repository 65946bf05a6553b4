import type { Rule } from '../../rule.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';
import type { ShellCommand, ShellWord } from '@stackwright/syntax/shell';

const READERS = ['cat', 'zcat', 'gunzip', 'gzip', 'zstd', 'zstdcat', 'xzcat', 'age', 'gpg'];
const SAFE = /ON_ERROR_STOP/;

/** psql goes on behind errors unless it is told not to. Source: PostgreSQL documentation, psql. */
export const rule = {
  id: 'require-stop-on-restore-error',
  subject: 'shell',
  severity: 'warning',
  summary: 'A restore by psql stops at the first error of the dump.',
  *check({ model, text, files }) {
    if (SAFE.test(text)) return;
    const isAll = files('shell').some((script) => /\bpg_dumpall\b/.test(script.text));
    for (const { name, args, command, script } of shellCalls(model)) {
      const reads =
        command.redirects.some(({ operator }) => operator === '<') ||
        args.some(({ value }) => /\.(?:sql|dump)$/.test(value)) ||
        isFed(command, script.commands);
      if (name !== 'psql' || !reads) continue;
      // What pg_dumpall wrote makes the role again that restores it: an error that is none.
      if (isAll && !namesDatabase(args)) continue;
      yield {
        at: command.span,
        what: 'This psql goes on behind errors.',
        why: 'It ends with status 0 whatever was refused: a restore that lost tables looks like one that went well.',
        fix: 'Add -v ON_ERROR_STOP=1 and --single-transaction, and restore into an empty database.',
      };
    }
  },
} satisfies Rule<'shell'>;

/** Options of psql that take the next word. Source: PostgreSQL documentation, psql. */
const TAKES = /^-[cdfhoPpTUv]$|^--(?:command|dbname|file|host|output|port|username|set|variable)$/;

/** True when a call says which database is restored; a dump of all says so itself. */
function namesDatabase(args: readonly ShellWord[]): boolean {
  return args.some(({ value }, index) => {
    if (/^(?:-d|--dbname)/.test(value)) return true;
    return !value.startsWith('-') && !TAKES.test(args[index - 1]?.value ?? '');
  });
}

/** True when the command in front of it in the pipe unpacks a file. */
function isFed({ pipeline }: ShellCommand, commands: readonly ShellCommand[]): boolean {
  if (pipeline === undefined || pipeline.index === 0) return false;
  const before = commands.find(
    (other) => other.pipeline?.id === pipeline.id && other.pipeline.index === pipeline.index - 1,
  );
  // A heredoc is a script of somebody's own, not a dump.
  const isOwn = before?.redirects.some(({ heredoc }) => heredoc !== undefined) ?? false;
  return READERS.includes(before?.name ?? '') && !isOwn;
}
