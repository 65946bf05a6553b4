import type { Rule } from '../../rule.ts';
import { hasOption } from '../../shell-calls.ts';

const DECIDED = ['--ff-only', '--rebase', '-r', '--no-rebase', '--ff', '--no-ff'];

/** Without a decision git merges, or stops where histories differ. Source: git-pull documentation. */
export const rule = {
  id: 'require-ff-only-pull',
  subject: 'commands',
  severity: 'info',
  summary: 'A script says how git pull treats histories that differ.',
  *check({ model, text }) {
    if (/pull\.(?:ff|rebase)/.test(text)) return;
    for (const { name, args, command } of model.calls) {
      if (name !== 'git' || !args.some(({ value }) => value === 'pull')) continue;
      if (hasOption(args, ...DECIDED)) continue;
      yield {
        at: command.span,
        what: 'This git pull may merge.',
        why: 'A commit made on the host is merged with what was reviewed, or the pull stops in the middle: what runs is what nobody has seen.',
        fix: 'Write `git pull --ff-only`.',
      };
    }
  },
} satisfies Rule<'commands'>;
