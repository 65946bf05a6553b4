import type { Rule } from '../../rule.ts';
import { hasLetter, hasOption, shellCalls } from '@stackwright/syntax/shell-calls';
import { isDump } from '../../domain/postgres/dump-calls.ts';

/** Commands that succeed whatever happened before them. */
const SILENCERS = ['echo', 'printf', 'true', ':'];

/** `a || echo` has the status of echo: nobody behind it learns of the failure. */
export const rule = {
  id: 'no-masked-failure',
  subject: 'shell',
  severity: 'warning',
  summary: 'A check or a dump that fails makes its script fail.',
  *check({ model }) {
    for (const call of shellCalls(model)) {
      const { name, args, command, script } = call;
      const { andOr, within } = command;
      const fails = hasLetter(args, 'f') || hasOption(args, '--fail', '--fail-with-body');
      const dumps = isDump(call);
      // In a loop that waits, in a condition or in $( ), the failure is an answer.
      if (andOr === undefined || (!dumps && (name !== 'curl' || !fails))) continue;
      if (within.some((block) => block !== 'function')) continue;
      const [operator] = andOr.operators.slice(-1);
      const last = script.commands.findLast(({ andOr: other }) => other?.id === andOr.id);
      if (operator !== '||' || last === undefined || last === command) continue;
      if (!SILENCERS.includes(last.name ?? '') || last.andOr?.index !== andOr.operators.length)
        continue;
      yield {
        at: last.span,
        ...(!dumps && { severity: 'info' }),
        what: `\`|| ${last.name}\` hides that ${name} failed.`,
        why: 'The line succeeds in any case: cron, CI and `set -e` go on as if it had gone well.',
        fix: 'Leave it out, or end with `exit 1` behind the message: `|| { echo …; exit 1; }`.',
      };
    }
  },
} satisfies Rule<'shell'>;
