import type { Suppression } from '@stackwright/core';
import type { ConfigIgnore } from '../config/config.ts';
import { isPast } from './day.ts';
import { engineDraft } from './engine-problem.ts';
import type { Draft } from './engine-problem.ts';
import { matchesGlob } from './glob.ts';
import { expired, silencingJudges } from './inline.ts';
import type { InlineOutcome } from './inline.ts';

/** Applies the configuration's `ignore` entries to what nothing else has silenced, and judges them. */
export function applyConfigured(
  drafts: readonly Draft[],
  ignores: readonly ConfigIgnore[],
  ran: ReadonlySet<string>,
  now: string,
): InlineOutcome {
  const suppressed = new Map<Draft, Suppression>();
  const own: Draft[] = [];
  for (const { rules, files, reason, until, at } of ignores) {
    const isOver = until !== undefined && isPast(until, now);
    const fault = silencingJudges(rules) ?? (isOver ? expired(until) : undefined);
    if (fault !== undefined) {
      own.push(engineDraft('valid-suppression', 'error', at, fault));
      continue;
    }
    const hit = drafts.filter(
      ({ rule, at: { file } }) =>
        rules.includes(rule) && files.some((glob) => matchesGlob(file, glob)),
    );
    for (const draft of hit) suppressed.set(draft, { kind: 'config', reason, until });
    if (hit.length === 0 && rules.every((rule) => ran.has(rule))) {
      own.push(
        engineDraft('unused-suppression', 'warning', at, {
          what: `This entry of \`ignore\` matches no finding of ${rules.join(', ')}.`,
          why: 'The suppression would hide the next mistake of this kind.',
          fix: 'Remove it, or correct its globs.',
        }),
      );
    }
  }
  return { suppressed, drafts: own };
}
