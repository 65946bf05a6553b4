import type { Problem, Rule } from '../../rule.ts';
import { hasLetter, hasOption, shellCalls } from '@stackwright/syntax/shell-calls';
import type { ShellCall } from '@stackwright/syntax/shell-calls';

/** The script makes the database, or empties it, or looks whether it is empty. */
const FRESH_DATABASE =
  /createdb|dropdb|\b(?:CREATE|DROP|ALTER)\s+(?:DATABASE|SCHEMA)\b|pg_database|pg_class|\bmake_db|docker\s+volume\s+(?:rm|create)|docker-entrypoint-initdb/i;
/** The same for a directory. */
const FRESH_FILES =
  /\b(?:rm\s+-\w*r|mv|mkdir|mktemp|rsync|docker\s+volume\s+(?:rm|create))\b|-delete\b/;
const FILESTORE = /filestore|\/var\/lib\/odoo|odoo-web-data/i;

/** Source: PostgreSQL documentation, pg_restore, `--clean` and `--create`. */
export const rule = {
  id: 'require-empty-restore-target',
  subject: 'shell',
  severity: 'info',
  summary: 'A backup is restored into a database, and into a directory, that is empty.',
  *check({ model, text }) {
    for (const call of shellCalls(model)) {
      if (call.name === 'pg_restore' && !FRESH_DATABASE.test(text) && fills(call)) {
        yield {
          at: call.command.span,
          what: 'This restores into whatever the database has already.',
          why: 'Tables that exist are refused or get every row twice, and what is not in the backup stays: two databases in one.',
          fix: 'Restore into a database that the script makes, look at it, and rename it; or at least add --clean --if-exists --single-transaction.',
        };
      }
      const files = call.name === 'tar' && !FRESH_FILES.test(text) ? filesOf(call) : undefined;
      if (files !== undefined) yield files;
    }
  },
} satisfies Rule<'shell'>;

/** True when it writes to a database, and neither makes it nor clears what it restores. */
function fills({ args }: ShellCall): boolean {
  if (!hasOption(args, '-d', '--dbname') && !args.some(({ value }) => /^-d./.test(value)))
    return false;
  if (hasOption(args, '--clean', '--create', '--list', '--data-only', '--file')) return false;
  return !['c', 'C', 'l', 'a'].some((letter) => hasLetter(args, letter));
}

function filesOf({ args, command }: ShellCall): Problem | undefined {
  const [mode] = args;
  const extracts =
    /^-?[A-Za-z]*x[A-Za-z]*$/.test(mode?.value ?? '') || hasOption(args, '--extract');
  const at = args.findIndex(({ value }) => value === '-C' || value === '--directory');
  if (!extracts || at === -1 || !FILESTORE.test(args[at + 1]?.value ?? '')) return undefined;
  return {
    at: command.span,
    what: 'This unpacks over the files that are there.',
    why: 'Files of both times are mixed, and when it stops in the middle neither is whole.',
    fix: 'Unpack into a new directory beside it, and change places by two renames.',
  };
}
