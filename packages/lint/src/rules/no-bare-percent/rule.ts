import type { Rule } from '../../rule.ts';

/** What is open when a `%` cuts it: a format of date, a quote, a substitution. */
const FORMAT = /(?:\bdate\b[^|;&]*\+[^\s|;&]*|\bprintf\s+\S*)$/;

/** The first `%` that has no backslash ends the command. Source: crontab(5). */
export const rule = {
  id: 'no-bare-percent',
  subject: 'crontab',
  severity: 'error',
  summary: 'A % that belongs to a command has a backslash.',
  *check({ model }) {
    for (const { command, percents } of model.jobs) {
      const [first] = percents;
      // A % behind a whole command is its input, and meant so.
      if (first === undefined || !(FORMAT.test(command.shell) || isOpen(command.shell))) continue;
      yield {
        at: first,
        what: 'cron ends the command at this %.',
        why: 'What stands behind it becomes the input of the command, without a word: the job fails on a half line, or writes to the wrong file.',
        fix: 'Write \\% in the crontab, or move the line into a script.',
        fixes: [
          {
            description: 'Put a backslash before each %',
            safety: 'unsafe',
            edits: percents.map(({ start }) => ({ span: { start, end: start }, text: '\\' })),
          },
        ],
      };
    }
  },
} satisfies Rule<'crontab'>;

/** A substitution or a quote that the cut leaves open. */
function isOpen(shell: string): boolean {
  const plain = shell.replaceAll(/\\./g, '').replaceAll(/'[^']*'/g, '');
  const count = (text: string): number => plain.split(text).length - 1;
  return (
    plain.includes("'") || count('"') % 2 === 1 || count('`') % 2 === 1 || count('$(') > count(')')
  );
}
