import { dumpCalls, readsOther, setsOption } from '../../domain/postgres/dump-calls.ts';
import type { Rule } from '../../rule.ts';

/** A pipeline has the status of its last command only. Source: Bash manual, "Pipelines". */
export const rule = {
  id: 'require-pipefail-for-dumps',
  subject: 'shell',
  severity: 'error',
  summary: 'A dump that goes through a pipe is not lost silently: the script sets pipefail.',
  *check({ model, text }) {
    // What a script that is read sets is not known here.
    if (text.includes('PIPESTATUS')) return;
    for (const { name, command, script } of dumpCalls(model)) {
      if (setsOption(script, 'pipefail') || readsOther(script)) continue;
      const { pipeline } = command;
      if (pipeline === undefined || pipeline.index === pipeline.operators.length) continue;
      yield {
        at: command.span,
        what: `Nobody sees when this ${name} fails.`,
        why: 'The pipe has the status of its last command, which is content with an empty or cut dump. The file looks like a backup.',
        fix: 'Write `set -euo pipefail` at the top (bash), or dump to a file first and then compress it.',
      };
    }
  },
} satisfies Rule<'shell'>;
