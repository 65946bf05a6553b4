import type { Rule } from '../../rule.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';

/** Source: ufw(8), `default`. */
export const rule = {
  id: 'no-ufw-default-allow',
  subject: 'shell',
  severity: 'warning',
  summary: 'The firewall refuses what comes in unless a rule allows it.',
  *check({ model }) {
    const policies = shellCalls(model)
      .filter(({ name }) => name === 'ufw')
      .map(({ args, command }) => ({ words: args.map(({ value }) => value), command }))
      .filter(({ words }) => words.includes('default') && isIncoming(words));
    // The last one counts.
    const last = policies.at(-1);
    if (last?.words.includes('allow') !== true) return;
    yield {
      at: last.command.span,
      what: 'ufw lets in whatever no rule refuses.',
      why: 'Each port that anything ever opens on this host, now or after the next installation, is open to everybody.',
      fix: 'Write `ufw default deny incoming`, and allow what is meant to be reached.',
    };
  },
} satisfies Rule<'shell'>;

function isIncoming(words: readonly string[]): boolean {
  return !words.includes('outgoing') && !words.includes('routed');
}
