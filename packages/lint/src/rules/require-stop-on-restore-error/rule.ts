import type { Rule } from '../../rule.ts';
import { shellCalls } from '../../shell-calls.ts';
import type { ShellCommand } from '../../syntax/shell/index.ts';

const READERS = ['cat', 'zcat', 'gunzip', 'gzip', 'zstd', 'zstdcat', 'xzcat', 'age', 'gpg'];
const SAFE = /ON_ERROR_STOP/;

/** psql goes on behind errors unless it is told not to. Source: PostgreSQL documentation, psql. */
export const rule = {
  id: 'require-stop-on-restore-error',
  subject: 'shell',
  severity: 'warning',
  summary: 'A restore by psql stops at the first error of the dump.',
  *check({ model, text }) {
    if (SAFE.test(text)) return;
    for (const { name, args, command, script } of shellCalls(model)) {
      const reads =
        command.redirects.some(({ operator }) => operator === '<') ||
        args.some(({ value }) => /\.(?:sql|dump)$/.test(value)) ||
        isFed(command, script.commands);
      if (name !== 'psql' || !reads) continue;
      yield {
        at: command.span,
        what: 'This psql goes on behind errors.',
        why: 'It ends with status 0 whatever was refused: a restore that lost tables looks like one that went well.',
        fix: 'Add -v ON_ERROR_STOP=1 and --single-transaction, and restore into an empty database.',
      };
    }
  },
} satisfies Rule<'shell'>;

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
