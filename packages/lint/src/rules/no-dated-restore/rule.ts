import type { Rule } from '../../rule.ts';
import type { ShellCall } from '@stackwright/syntax/shell-calls';
import type { ShellWord } from '@stackwright/syntax/shell';

const DATE = /(?:^|\D)20\d{2}[-_]?(?:0[1-9]|1[0-2])[-_]?(?:0[1-9]|[12]\d|3[01])(?!\d)/;
/** Releases bear dates too; a backup says what it is. */
const BACKUP = /back-?up|dump|filestore|\.sql|\.bak/i;
const READERS = [
  'psql',
  'pg_restore',
  'gunzip',
  'zcat',
  'gzip',
  'zstd',
  'unzstd',
  'cat',
  'age',
  'gpg',
];

/** A name with a date is right on one day. */
export const rule = {
  id: 'no-dated-restore',
  subject: 'commands',
  severity: 'info',
  summary: 'A script that restores is told which backup to take.',
  *check({ model }) {
    for (const call of model.calls) {
      const dated = sourcesOf(call).find(
        ({ value, literal }) => literal && DATE.test(value) && BACKUP.test(value),
      );
      if (dated === undefined) continue;
      yield {
        at: dated.span,
        what: 'This restores the backup of a fixed day.',
        why: 'When it is needed, that file is deleted long since, or is restored instead of the last one: all that was written after that day is lost.',
        fix: 'Take the name as an argument, and stop when there is none: ${1:?name of a backup}.',
      };
    }
  },
} satisfies Rule<'commands'>;

function sourcesOf({ name, args, command }: ShellCall): readonly ShellWord[] {
  const read = command.redirects.flatMap(({ operator, target }) =>
    operator === '<' && target !== undefined ? [target] : [],
  );
  const extracts =
    name === 'tar' && args.some(({ value }) => /^-?[A-Za-z]*x|^--extract$/.test(value));
  return extracts || READERS.includes(name) ? [...read, ...args] : [];
}
