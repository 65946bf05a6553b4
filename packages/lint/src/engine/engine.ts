import { compareText } from '@stackwright/core';
import type { Artefact, Coverage, Finding, ReportedFinding, RuleInfo } from '@stackwright/core';
import type { DocumentTree } from '@stackwright/documents';
import type { CodeTree, PinTree } from '@stackwright/scan';
import type { Baseline } from './baseline.ts';
import { DEFAULT_CONFIG } from '../config/config.ts';
import type { LintConfig } from '../config/config.ts';
import { applyConfigured } from './configured.ts';
import { countValues } from './count-values.ts';
import { directivesOf, scannedDirectives } from './directive.ts';
import { documentDirectives } from './document-directive.ts';
import { engineDraft, foreignDraft } from './engine-problem.ts';
import type { Draft } from './engine-problem.ts';
import type { Hash } from './fingerprint.ts';
import { applyInline } from './inline.ts';
import { ruleInfo } from './known-rules.ts';
import { reportDrafts } from './report.ts';
import type { Rule } from '../rule.ts';
import { rules as allRules } from '../rules.gen.ts';
import { runRules, severityOf } from './run-rules.ts';
import type { Timing } from './run-rules.ts';
import { sentence } from './sentence.ts';
import { isParsed } from '../subject.ts';
import type { LintFile, LintStack } from '../subject.ts';

/** Everything that a run looks at, as values. */
export interface LintInput {
  readonly stack?: LintStack;
  /** All rendered files; those of a syntax that the linter reads are in `files` besides. */
  readonly artefacts?: readonly Artefact[];
  readonly files?: readonly LintFile[];
  /** What scanning the repository's code found. */
  readonly code?: CodeTree;
  /** What pins its repositories, and what git knows of them. */
  readonly pins?: PinTree;
  /** What its documents claim. */
  readonly documents?: DocumentTree;
  /** Text of a file that was scanned: a finding is known by its line. */
  readonly textOf?: (file: string) => string | undefined;
  readonly config?: LintConfig;
  readonly baseline?: Baseline;
  /** Ids of the rules to run; default all. */
  readonly only?: readonly string[];
  /** Today, `YYYY-MM-DD`: suppressions end. */
  readonly now: string;
  readonly hash: Hash;
  /** Findings of others for the same report, e.g. of a stack that does not load. */
  readonly also?: readonly Finding[];
  /** What the caller has passed over, for the report. */
  readonly skipped?: Coverage['skipped'];
  /** Address of the rules' reference, for links. */
  readonly rulesPage?: string;
  /** Milliseconds; given when timings are wanted. */
  readonly clock?: () => number;
  /** Default: every rule there is. */
  readonly rules?: readonly Rule[];
}

/** What a run found. */
export interface LintResult {
  /** Sorted by place; silenced ones included. */
  readonly findings: readonly ReportedFinding[];
  /** Rules that took part. */
  readonly rules: readonly RuleInfo[];
  readonly coverage: Coverage;
  /** True when there was nothing to look at: silence says nothing then. */
  readonly isBlind: boolean;
  /** Entries of the baseline that no finding used. */
  readonly unusedBaseline: number;
  /** Empty without a clock. */
  readonly timings: readonly Timing[];
}

/** Runs the rules, and decides which findings are silenced. Pure: the same input gives the same result. */
export function lint(input: LintInput): LintResult {
  const { stack, artefacts = [], files = [], code, pins, documents } = input;
  const { config = DEFAULT_CONFIG, now, only, clock } = input;
  const { rules: known = allRules } = input;
  const rules = known.filter(({ id }) => only?.includes(id) ?? true);
  const byName = new Map(files.map((file) => [file.file, file]));
  const texts = textsOf(stack, files);
  const textOf = (file: string) => texts.get(file) ?? input.textOf?.(file);
  const run = runRules(rules, {
    stack,
    artefacts,
    code,
    pins,
    documents,
    files: byName,
    config,
    now,
    textOf,
    clock,
  });

  const own = ownDrafts(rules, config);
  const drafts = [
    ...(input.also ?? []).map(foreignDraft),
    ...run.drafts,
    ...own(files.flatMap(unparsed)),
  ];
  const ids = { known: known.map(({ id }) => id), ran: provable(run.ran, files) };
  const inline = applyInline(
    drafts,
    allDirectives(stack, files, { code, documents, rules: known }),
    ids,
    now,
  );
  const left = drafts.filter((draft) => !inline.suppressed.has(draft));
  const configured = applyConfigured(left, config.ignores, ids.ran, now);
  const extra = own([...inline.drafts, ...configured.drafts]);
  const suppressed = new Map([...inline.suppressed, ...configured.suppressed]);

  const { findings, unusedBaseline } = reportDrafts([...drafts, ...extra], {
    suppressed,
    baseline: input.baseline,
    hash: input.hash,
    known: new Set(ids.known),
    rulesPage: input.rulesPage,
    textOf,
  });
  return {
    findings,
    rules: rules.map((rule) => ruleInfo(rule, input.rulesPage)),
    coverage: {
      files: [...texts.keys(), ...documentNames(documents)].toSorted(compareText),
      rules: run.looked,
      idleRules: run.idle,
      scanned: code?.scanned ?? 0,
      values: stack === undefined ? 0 : countValues(stack.resolved.settings),
      skipped: [...(input.skipped ?? []), ...(code?.skipped ?? []), ...run.skipped],
    },
    isBlind:
      texts.size === 0 &&
      (code?.scanned ?? 0) === 0 &&
      (pins?.files.length ?? 0) === 0 &&
      documentNames(documents).length === 0,
    unusedBaseline,
    timings: run.timings,
  };
}

/** The engine's own rules can be chosen, silenced and graded as all others. */
function ownDrafts(rules: readonly Rule[], config: LintConfig) {
  return (drafts: readonly Draft[]): readonly Draft[] =>
    drafts.flatMap((draft) => {
      const rule = rules.find(({ id }) => id === draft.rule);
      if (rule === undefined || config.rules.get(rule.id)?.severity === 'off') return [];
      return [{ ...draft, severity: severityOf(rule, config) ?? draft.severity }];
    });
}

/** One finding a file: what a parser says after its first complaint mostly follows from that. */
function unparsed(one: LintFile): readonly Draft[] {
  if (isParsed(one)) return [];
  const [first, ...others] = one.mistakes;
  if (first === undefined) throw new Error(`${one.file} was refused without a mistake`);
  const { file, kind } = one;
  const { what, why, fix, span } = first;
  const draft = engineDraft(
    'parsable-file',
    'error',
    { file, ...(span && { span }) },
    {
      what: sentence(what),
      why: why ?? `No rule could look at this file: it is not read as ${kind}.`,
      fix: fix ?? 'Mend it, or exclude the file in stackwright.config.yaml.',
    },
  );
  const related = others.slice(0, SHOWN).map((other) => ({
    message: other.what,
    at: { file, ...(other.span && { span: other.span }) },
  }));
  return [{ ...draft, related }];
}

/** How many further complaints of a parser are worth reading. */
const SHOWN = 3;

function allDirectives(
  stack: LintStack | undefined,
  files: readonly LintFile[],
  { code, documents, rules }: WithComments,
) {
  const own =
    stack === undefined ? [] : directivesOf('stack', stack.document.file, stack.document.text);
  const read = new Set([...files.map(({ file }) => file), stack?.document.file]);
  const scanned = [...(code?.files ?? [])].filter(([file]) => !read.has(file));
  return [
    ...own,
    ...files.flatMap(({ kind, file, text }) => directivesOf(kind, file, text)),
    ...scanned.flatMap(([file, { comments }]) => scannedDirectives(file, comments)),
    ...(documents?.documents ?? []).flatMap(({ reading }) => documentDirectives(reading, rules)),
  ];
}

/** What besides files may hold orders to the linter. */
interface WithComments {
  readonly code: CodeTree | undefined;
  readonly documents: DocumentTree | undefined;
  readonly rules: readonly Rule[];
}

function documentNames(documents: DocumentTree | undefined): readonly string[] {
  return (documents?.documents ?? []).map(({ reading }) => reading.file);
}

/** Where a file could not be read, nobody knows what its suppressions would have silenced. */
function provable(ran: ReadonlySet<string>, files: readonly LintFile[]): ReadonlySet<string> {
  return files.every(isParsed) ? ran : new Set();
}

function textsOf(
  stack: LintStack | undefined,
  files: readonly LintFile[],
): ReadonlyMap<string, string> {
  const texts = files.map(({ file, text }) => [file, text] as const);
  const own = stack && ([stack.document.file, stack.document.text] as const);
  return new Map(own === undefined ? texts : [own, ...texts]);
}
