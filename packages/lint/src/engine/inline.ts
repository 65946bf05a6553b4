import { nearest } from '@stackwright/core';
import type { Suppression } from '@stackwright/core';
import { allowsTrailing } from './comments.ts';
import { isDay, isPast } from './day.ts';
import type { Directive } from './directive.ts';
import { engineDraft } from './engine-problem.ts';
import type { Draft, EngineRule } from './engine-problem.ts';

/** What inline suppressions did to the findings of a run. */
export interface InlineOutcome {
  /** By draft; those without an entry are not silenced. */
  readonly suppressed: ReadonlyMap<Draft, Suppression>;
  /** About the suppressions themselves. */
  readonly drafts: readonly Draft[];
}

/** What is known of rules in this run. */
export interface RulesOfRun {
  readonly known: readonly string[];
  /** Rules that ran: only they can show that a suppression is not used. */
  readonly ran: ReadonlySet<string>;
}

/**
 * Applies the suppressions that are valid, and judges all of them: an unknown rule, one that judges suppressions, a
 * missing reason and a day that is over silence nothing; one that silences nothing is not needed.
 */
export function applyInline(
  drafts: readonly Draft[],
  directives: readonly Directive[],
  { known, ran }: RulesOfRun,
  now: string,
): InlineOutcome {
  const suppressed = new Map<Draft, Suppression>();
  const own: Draft[] = [];
  for (const directive of directives) {
    const fault = faultOf(directive, known, now);
    if (fault !== undefined) {
      own.push(engineDraft('valid-suppression', 'error', placeOf(directive), fault));
      continue;
    }
    const { file, line, lastLine = line, reason, until, rules } = directive;
    const hit = drafts.filter(
      (draft) =>
        rules.includes(draft.rule) &&
        draft.at.file === file &&
        draft.at.span !== undefined &&
        draft.at.span.start.line >= line &&
        draft.at.span.start.line <= lastLine,
    );
    for (const draft of hit) suppressed.set(draft, { kind: 'inline', reason, until });
    if (directive.isBroad) {
      // It may be meant for a rule that did not run.
      if (hit.length === 0 && rules.every((rule) => ran.has(rule))) own.push(unused(directive));
      continue;
    }
    const idle = rules.filter((rule) => ran.has(rule) && hit.every((draft) => draft.rule !== rule));
    own.push(...idle.map((rule) => unused(directive, rule)));
  }
  return { suppressed, drafts: own };
}

function placeOf({ file, span }: Directive): Draft['at'] {
  return { file, span };
}

/** Rules about suppressions. */
const JUDGES: readonly string[] = [
  'valid-suppression',
  'unused-suppression',
] satisfies EngineRule[];

type Words = Pick<Draft, 'what' | 'why' | 'fix'>;

function faultOf(directive: Directive, known: readonly string[], now: string): Words | undefined {
  const { rules, reason, until, kind, alone } = directive;
  if (!alone && !allowsTrailing(kind)) {
    return {
      what: 'The suppression stands behind a value.',
      why: 'This syntax has no comments there: the text becomes part of the value.',
      fix: 'Put it on a line of its own, above.',
    };
  }
  if (rules.length === 0) {
    return {
      what: 'The suppression names no rule.',
      why: 'What silences everything also silences what nobody has seen yet.',
      fix: 'Write `stackwright-ignore <rule>: reason`.',
    };
  }
  const stranger = rules.find((rule) => !known.includes(rule));
  if (stranger !== undefined) {
    const guess = nearest(stranger, known);
    return {
      what: `There is no rule \`${stranger}\`.`,
      why: 'The suppression silences nothing.',
      fix:
        guess === undefined
          ? 'Correct the id, or remove the comment.'
          : `Did you mean \`${guess}\`?`,
    };
  }
  const judged = silencingJudges(rules);
  if (judged !== undefined) return judged;
  if (reason === '') {
    return {
      what: 'The suppression has no reason.',
      why: 'Whoever reads it next year cannot tell whether it still holds.',
      fix:
        kind === 'document'
          ? 'Say why: `<!-- stackwright:ignore reason -->`, or `<rule>: reason` for one rule.'
          : 'Say why behind a colon: `stackwright-ignore <rule>: reason`.',
    };
  }
  if (until !== undefined && !isDay(until)) {
    return {
      what: `${until} is not a day.`,
      why: 'Nobody knows how long the suppression counts.',
      fix: 'Write the day as YYYY-MM-DD.',
    };
  }
  if (until !== undefined && isPast(until, now)) return expired(until);
  return undefined;
}

/** The words for a suppression of a rule that judges suppressions; undefined for all others. */
export function silencingJudges(rules: readonly string[]): Words | undefined {
  const judge = rules.find((rule) => JUDGES.includes(rule));
  if (judge === undefined) return undefined;
  return {
    what: `\`${judge}\` cannot be silenced.`,
    why: 'It judges suppressions: one that silenced it would answer to nobody.',
    fix: 'Mend the suppression that it speaks of, or give the rule another severity in stackwright.config.yaml.',
  };
}

/** The words for a suppression whose day is over; its findings show again. */
export function expired(until: string): Words {
  return {
    what: `The suppression has counted until ${until} only.`,
    why: 'It was meant to be gone by now, and silences nothing any more.',
    fix: 'Mend what it hides and remove it, or decide on a later day.',
  };
}

function unused(directive: Directive, rule?: string): Draft {
  return engineDraft('unused-suppression', 'warning', placeOf(directive), {
    what: rule === undefined ? 'No rule finds anything here.' : `\`${rule}\` finds nothing here.`,
    why: 'The suppression would hide the next mistake of this kind.',
    fix:
      rule !== undefined && directive.rules.length > 1
        ? `Remove \`${rule}\` from the suppression.`
        : 'Remove the suppression.',
  });
}
