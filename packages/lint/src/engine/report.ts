import { compareFindings } from '@stackwright/core';
import type { Location, ReportedFinding, Span, Suppression } from '@stackwright/core';
import { maskSecrets } from '@stackwright/scan';
import { privateRanges } from '@stackwright/schema';
import { BASELINE_REASON } from './baseline.ts';
import type { Baseline } from './baseline.ts';
import type { Draft } from './engine-problem.ts';
import { fingerprints } from './fingerprint.ts';
import type { Hash } from './fingerprint.ts';
import { ruleUrl } from './known-rules.ts';

/** What a report is made with, besides the drafts. */
export interface Reporting {
  readonly suppressed: ReadonlyMap<Draft, Suppression>;
  readonly baseline: Baseline | undefined;
  readonly hash: Hash;
  /** Ids of the linter's rules. Only their findings have a page, and can be lived with. */
  readonly known: ReadonlySet<string>;
  readonly rulesPage: string | undefined;
  /** Text of a file; undefined where nobody has it. */
  readonly textOf: (file: string) => string | undefined;
}

/** Drafts as findings, sorted, each with its fingerprint and with what silences it. */
export function reportDrafts(
  drafts: readonly Draft[],
  { suppressed, baseline, hash, known, rulesPage, textOf }: Reporting,
): { readonly findings: readonly ReportedFinding[]; readonly unusedBaseline: number } {
  const sorted = drafts.toSorted(compareFindings);
  const prints = fingerprints(sorted, lineReader(textOf, hiddenIn(drafts)), hash);
  const lived = new Set(baseline?.fingerprints);
  const unused = new Set(lived);
  const findings = sorted.map((draft, index): ReportedFinding => {
    const { note: _, about: __, ...finding } = draft;
    const fingerprint = prints[index] ?? '';
    const isKnown = known.has(draft.rule);
    if (isKnown) unused.delete(fingerprint);
    const inBaseline = isKnown && lived.has(fingerprint) ? LIVED_WITH : undefined;
    return {
      ...finding,
      url: isKnown ? ruleUrl(draft.rule, rulesPage) : undefined,
      fingerprint,
      suppression: suppressed.get(draft) ?? inBaseline,
    };
  });
  return { findings, unusedBaseline: unused.size };
}

const LIVED_WITH: Suppression = { kind: 'baseline', reason: BASELINE_REASON, until: undefined };

/** Ranges that rules found secrets in, by file. */
function hiddenIn(drafts: readonly Draft[]): ReadonlyMap<string, readonly Span[]> {
  const hidden = new Map<string, Span[]>();
  for (const { at } of drafts)
    if (at.isPrivate && at.span) hidden.set(at.file, [...(hidden.get(at.file) ?? []), at.span]);
  return hidden;
}

/**
 * The line that a place starts on, without its secrets: the digest of a short one gives it away. Empty
 * where the place has no range.
 */
function lineReader(
  textOf: Reporting['textOf'],
  hidden: ReadonlyMap<string, readonly Span[]>,
): (at: Location) => string {
  const masked = new Map<string, string | undefined>();
  const maskedOf = (file: string): string | undefined => {
    if (!masked.has(file)) {
      const text = textOf(file);
      masked.set(
        file,
        text &&
          maskSecrets(text, file, [...privateRanges(text, file), ...(hidden.get(file) ?? [])]),
      );
    }
    return masked.get(file);
  };
  return ({ file, span }) => {
    const text = span && maskedOf(file);
    if (text === undefined || span === undefined) return '';
    const { offset } = span.start;
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const end = text.indexOf('\n', offset);
    const line = text.slice(start, end === -1 ? text.length : end);
    // Not even how long they are.
    return line.replaceAll(/\*{3,}/g, '***');
  };
}
