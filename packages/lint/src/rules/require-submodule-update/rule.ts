import type { Rule } from '../../rule.ts';
import { hasOption, shellCalls } from '@stackwright/syntax/shell-calls';

/** How a script shows that the repository has submodules. */
const SHOWS =
  /\bgit\s[^\n]*(?:\bsubmodule\s+(?:update|init|add|sync)\b|\bclone\b[^\n]*\s--recurs(?:ive|e-submodules)\b)/;
const UPDATES = /\bsubmodule\s+(?:update|foreach)\b|submodule\.recurse/;

/** `git pull` leaves the files of submodules as they are. Source: git-submodule(1), `update`. */
export const rule = {
  id: 'require-submodule-update',
  subject: 'shell',
  severity: 'info',
  summary: 'Where a repository has submodules, they are updated with it.',
  *check({ model, text, file, files }) {
    if (UPDATES.test(text)) return;
    const other = files('shell').find((one) => one.file !== file && SHOWS.test(one.text));
    if (other === undefined && !SHOWS.test(text)) return;
    for (const { name, args, command } of shellCalls(model)) {
      if (name !== 'git' || !args.some(({ value }) => value === 'pull')) continue;
      if (hasOption(args, '--recurse-submodules')) continue;
      yield {
        at: command.span,
        what: 'This git pull leaves submodules as they are.',
        why: `${other === undefined ? 'The script' : 'Another script'} shows that there are some: the code is of today, and its addons of the day they were last thought of.`,
        fix: 'Write `git submodule update --init --recursive` behind it.',
        ...(other && {
          related: [{ message: 'submodules are used here', at: { file: other.file } }],
        }),
      };
    }
  },
} satisfies Rule<'shell'>;
