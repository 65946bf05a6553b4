import type { Rule } from '../../rule.ts';

/** cron takes values as they are written. Source: crontab(5), "variable substitution". */
export const rule = {
  id: 'no-variable-in-cron-path',
  subject: 'crontab',
  severity: 'error',
  summary: 'PATH, HOME and SHELL of a crontab are written out.',
  *check({ model }) {
    for (const { name, value, span } of model.variables) {
      const variable = /\$\{?\w+\}?|^~/.exec(value)?.[0];
      if (!['PATH', 'HOME', 'SHELL'].includes(name) || variable === undefined) continue;
      yield {
        at: span,
        what: `${variable} is not replaced in this ${name}.`,
        why: `cron reads it as text. ${name === 'PATH' ? 'Programs are looked for in a directory of that name, and are not found.' : 'No job of the file runs as meant.'}`,
        fix: 'Write the directories out.',
      };
    }
  },
} satisfies Rule<'crontab'>;
