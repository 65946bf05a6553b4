import type { Rule } from '../../rule.ts';
import type { ShellCommand, ShellWord } from '@stackwright/syntax/shell';

/** `scheme://user:PASSWORD@HOST`, in capitals or in angle brackets, as manuals write it. */
const BLANK =
  /(?:(?:YOUR|MY|DB|PG|POSTGRES)_?)?(?:PASSWORD|PASSWD|PASS|SECRET|HOST|HOSTNAME|USER|USERNAME)/;
const ADDRESS = new RegExp(
  `\\b[a-z][a-z0-9+]*://(?:[^\\s:@/$]*:(?<password>${BLANK.source}|<[\\w -]+>)@|(?:[^\\s@/$]*@)?(?<host>${BLANK.source}|<[\\w -]+>)(?=[:/]|$))`,
);
/** They show a text, or replace the blank in it. */
const SHOWING = ['echo', 'printf', 'cat', 'sed', 'perl', 'grep', 'awk'];

/** A blank that nobody filled in is a wrong password, and sometimes a guessed one. */
export const rule = {
  id: 'no-placeholder-login',
  subject: 'shell',
  severity: 'warning',
  summary: 'Addresses of servers are filled in.',
  *check({ model }) {
    for (const word of model.commands.flatMap(wordsOf)) {
      const { password, host } = ADDRESS.exec(word.value)?.groups ?? {};
      const blank = password ?? host;
      if (blank === undefined) continue;
      yield {
        at: word.span,
        what: `${blank} in this address is a blank from a manual.`,
        why: 'The script stops here in the night that it is needed, or has never worked and nobody looked.',
        fix: 'Take the value from the environment, and stop when it is missing: ${DATABASE_URL:?}.',
      };
    }
  },
} satisfies Rule<'shell'>;

function wordsOf({ name, words, assignments }: ShellCommand): readonly ShellWord[] {
  if (SHOWING.includes(name ?? '')) return [];
  return [...words, ...assignments.flatMap(({ value }) => (value === undefined ? [] : [value]))];
}
