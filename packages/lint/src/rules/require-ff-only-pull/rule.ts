import type { Rule } from '../../rule.ts';
import { hasOption } from '@stackwright/syntax/shell-calls';

const DECIDED = ['--ff-only', '--rebase', '-r', '--no-rebase', '--ff', '--no-ff'];

/** Without a decision git merges, or stops where histories differ. Source: git-pull documentation. */
export const rule = {
  id: 'require-ff-only-pull',
  subject: 'commands',
  severity: 'info',
  summary: 'A script says how git pull treats histories that differ.',
  once: true,
  *check({ model, text }) {
    if (/pull\.(?:ff|rebase)/.test(text)) return;
    for (const { name, args, command } of model.calls) {
      if (name !== 'git' || !args.some(({ value }) => value === 'pull')) continue;
      if (hasOption(args, ...DECIDED)) continue;
      yield {
        at: command.span,
        what: 'What this git pull does where histories differ is up to the host.',
        why: 'By its git and its settings a commit made there is merged with what was reviewed, or the pull refuses (git 2.33): what runs is what nobody has seen.',
        fix: 'Write `git pull --ff-only`.',
      };
    }
  },
} satisfies Rule<'commands'>;
