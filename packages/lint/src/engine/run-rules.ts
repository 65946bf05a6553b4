import type { Artefact, Coverage, Severity } from '@stackwright/core';
import type { LintConfig } from '../config/config.ts';
import { concretise } from './concretise.ts';
import type { Draft } from './engine-problem.ts';
import type { Context, OptionValues, Rule } from '../rule.ts';
import { filesOf, subjectsOf } from './scene.ts';
import type { Scene, Subject } from './scene.ts';
import { isSpared, SPARED } from './spared.ts';
import type { SubjectKind } from '../subject.ts';
import { shutBy, versionsFor } from './versions.ts';
import type { Versions } from './versions.ts';

/** How long a rule took, all its subjects together. */
export interface Timing {
  readonly rule: string;
  readonly milliseconds: number;
  readonly subjects: number;
}

export interface RuleRun {
  readonly drafts: readonly Draft[];
  /** Ids of rules that looked at every subject of theirs, and had one: only their silence says something. */
  readonly ran: ReadonlySet<string>;
  /** How many rules looked at something. */
  readonly looked: number;
  /** How many would have, and had nothing to look at. */
  readonly idle: number;
  readonly skipped: Coverage['skipped'];
  readonly timings: readonly Timing[];
}

/** Runs every rule on every subject of its kind. A rule that throws is our bug: the error names it. */
export function runRules(rules: readonly Rule[], scene: Scene): RuleRun {
  const skipped: { what: string; why: string }[] = [];
  const timings: Timing[] = [];
  const spared = new Set<string>();
  const runs: RunOfRule[] = [];
  const shared = sharedOf(scene);
  for (const rule of rules) {
    if (scene.config.rules.get(rule.id)?.severity === 'off') {
      skipped.push({ what: `rule ${rule.id}`, why: 'it is off in the configuration' });
      continue;
    }
    const start = scene.clock?.() ?? 0;
    const run = runRule(rule, scene, shared);
    runs.push(run);
    for (const file of run.spared) spared.add(file);
    skipped.push(...[...run.shut].map((why) => ({ what: `rule ${rule.id}`, why })));
    if (scene.clock !== undefined) {
      const milliseconds = scene.clock() - start;
      timings.push({ rule: rule.id, milliseconds, subjects: run.subjects });
    }
  }
  skipped.push(...[...spared].map((file) => ({ what: `advice on ${file}`, why: SPARED })));
  const looking = runs.filter(({ isLooking }) => isLooking);
  return {
    drafts: runs.flatMap(({ drafts }) => drafts),
    ran: new Set(looking.filter(hasLookedAtAll).map(({ rule }) => rule)),
    looked: looking.length,
    idle: runs.filter(({ isLooking, subjects }) => !isLooking && subjects === 0).length,
    skipped,
    timings,
  };
}

/** What a rule did. */
interface RunOfRule {
  readonly rule: string;
  readonly drafts: readonly Draft[];
  readonly subjects: number;
  /** False when it looked at nothing. */
  readonly isLooking: boolean;
  /** Why its gate was shut. */
  readonly shut: ReadonlySet<string>;
  /** Files on which it gives no advice. */
  readonly spared: readonly string[];
}

/** Its silence says something of everything that it is about. */
function hasLookedAtAll({ shut, spared }: RunOfRule): boolean {
  return shut.size === 0 && spared.length === 0;
}

function runRule(rule: Rule, scene: Scene, shared: Shared): RunOfRule {
  const subjects = shared.subjects(rule.subject);
  const options = optionsOf(rule, scene.config);
  const drafts: Draft[] = [];
  const shut = new Set<string>();
  const spared: string[] = [];
  let passed = 0;
  for (const subject of subjects) {
    const versions = shared.versions(subject.artefact);
    const reason = rule.gate && shutBy(rule.gate, versions[rule.gate.program]);
    if (reason !== undefined) shut.add(reason);
    else if (isSpared(rule, subject, scene)) spared.push(subject.file);
    else {
      passed += 1;
      drafts.push(...found(rule, options, subject, versions, scene, shared.files));
    }
  }
  // The engine's own rules look at everything there is.
  const isLooking = passed > 0 || rule.subject === 'run';
  return { rule: rule.id, drafts, subjects: subjects.length, isLooking, shut, spared };
}

/** What all rules of a run ask, answered once. */
interface Shared {
  /** One function for the whole run: what rules learn from all files is remembered by it. */
  readonly files: Context['files'];
  subjects(kind: SubjectKind): readonly Subject[];
  versions(artefact: Artefact | undefined): Versions;
}

function sharedOf(scene: Scene): Shared {
  const { files, stack, config } = scene;
  return {
    files: (kind) => filesOf(kind, files),
    subjects: remembered((kind) => subjectsOf(kind, scene)),
    versions: remembered((artefact) => versionsFor(artefact, stack?.resolved, config.versions)),
  };
}

function remembered<A, R>(of: (asked: A) => R): (asked: A) => R {
  const known = new Map<A, { readonly result: R }>();
  return (asked) => {
    const hit = known.get(asked) ?? { result: of(asked) };
    known.set(asked, hit);
    return hit.result;
  };
}

function found(
  rule: Rule,
  options: OptionValues,
  { model, file, text, artefact }: Subject,
  versions: Versions,
  scene: Scene,
  files: Context['files'],
): readonly Draft[] {
  const { config, stack, artefacts, code, now, textOf } = scene;
  const context = {
    model,
    file,
    text,
    managed: artefact !== undefined,
    options,
    stack: stack?.resolved,
    artefacts,
    code,
    now,
    textOf,
    files,
    version: (program) => versions[program],
  } satisfies Context<SubjectKind>;
  try {
    const check = rule.check as (context: Context<SubjectKind>) => ReturnType<Rule['check']>;
    return [...check(context)].map((problem) => {
      const { what, why, fix, severity } = problem;
      const concrete = concretise(problem, file, scene);
      return {
        rule: rule.id,
        severity: severityOf(rule, config) ?? severity ?? rule.severity,
        what,
        why: concrete.note === '' ? why : `${why} ${concrete.note}`,
        fix,
        ...concrete,
      };
    });
  } catch (cause) {
    const where = file === '' ? '' : ` on ${file}`;
    throw new Error(`the rule ${rule.id} failed${where}`, { cause });
  }
}

/** The severity that the configuration gives a rule, if it gives one. */
export function severityOf({ id }: Pick<Rule, 'id'>, config: LintConfig): Severity | undefined {
  const severity = config.rules.get(id)?.severity;
  return severity === 'off' ? undefined : severity;
}

function optionsOf({ id, options = {} }: Rule, config: LintConfig): OptionValues {
  const defaults = Object.entries(options).map(([name, option]) => [name, option.default] as const);
  return { ...Object.fromEntries(defaults), ...config.rules.get(id)?.options };
}
