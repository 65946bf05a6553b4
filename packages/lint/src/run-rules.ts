import { groupBy } from '@stackwright/core';
import type { Artefact, Coverage, Severity } from '@stackwright/core';
import type { CodeTree, PinTree } from '@stackwright/scan';
import { commandsOf } from './commands.ts';
import type { LintConfig } from './config/config.ts';
import { concretise } from './concretise.ts';
import type { Places } from './concretise.ts';
import type { Draft } from './engine-problem.ts';
import { memoised } from './memo.ts';
import type { Context, OptionValues, Rule } from './rule.ts';
import { isParsed } from './subject.ts';
import type { FileKind, Models, ParsedFile, SubjectKind } from './subject.ts';
import { isTest, isTrial, isTrialText } from './trial-file.ts';
import { shutBy, versionsFor } from './versions.ts';
import type { Program } from './versions.ts';

/** What rules look at. */
export interface Scene extends Places {
  readonly artefacts: readonly Artefact[];
  /** The repository's code; undefined when nobody scanned it. */
  readonly code: CodeTree | undefined;
  /** What pins its repositories, and what git knows of them; undefined when nobody asked. */
  readonly pins: PinTree | undefined;
  readonly config: LintConfig;
  /** Today, `YYYY-MM-DD`. */
  readonly now: string;
  readonly textOf: Context['textOf'];
  /** Milliseconds of any clock that only goes forward; undefined when nobody asks. */
  readonly clock: (() => number) | undefined;
}

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

/** One thing to look at, without its kind. */
interface Subject {
  readonly model: Models[SubjectKind];
  readonly file: string;
  readonly text: string;
  readonly artefact: Artefact | undefined;
}

/** Runs every rule on every subject of its kind. A rule that throws is our bug: the error names it. */
export function runRules(rules: readonly Rule[], scene: Scene): RuleRun {
  const drafts: Draft[] = [];
  const ran = new Set<string>();
  const skipped: { what: string; why: string }[] = [];
  const timings: Timing[] = [];
  const spared = new Set<string>();
  let looked = 0;
  let idle = 0;
  // One function for the whole run: what rules learn from all files is remembered by it.
  const files: Context['files'] = (kind) => filesOf(kind, scene.files);
  for (const rule of rules) {
    if (scene.config.rules.get(rule.id)?.severity === 'off') {
      skipped.push({ what: `rule ${rule.id}`, why: 'it is off in the configuration' });
      continue;
    }
    const subjects = subjectsOf(rule.subject, scene);
    const start = scene.clock?.() ?? 0;
    const shut = new Set<string>();
    let passed = 0;
    let isSparing = false;
    const options = optionsOf(rule, scene.config);
    for (const subject of subjects) {
      const version = (program: Program) =>
        versionsFor(subject.artefact, scene.stack?.resolved, scene.config.versions)[program];
      const reason = rule.gate && shutBy(rule.gate, version(rule.gate.program));
      if (reason !== undefined) {
        shut.add(reason);
        continue;
      }
      if (isSpared(rule, subject, scene)) {
        isSparing = true;
        spared.add(subject.file);
        continue;
      }
      passed += 1;
      drafts.push(...found(rule, options, subject, scene, files, version));
    }
    skipped.push(...[...shut].map((why) => ({ what: `rule ${rule.id}`, why })));
    // The engine's own rules look at everything there is.
    const isLooking = passed > 0 || rule.subject === 'run';
    if (isLooking) looked += 1;
    else if (subjects.length === 0) idle += 1;
    if (isLooking && shut.size === 0 && !isSparing) ran.add(rule.id);
    if (scene.clock !== undefined)
      timings.push({
        rule: rule.id,
        milliseconds: scene.clock() - start,
        subjects: subjects.length,
      });
  }
  skipped.push(...[...spared].map((file) => ({ what: `advice on ${file}`, why: SPARED })));
  return { drafts, ran, looked, idle, skipped, timings };
}

const SPARED = 'it is a test, an example or for development';

/**
 * True for advice on how to deploy, about a file that nobody deploys: there only what does not work is told. A rule
 * that the configuration grades holds everywhere, and so does one about a file of the stack's own deployments.
 */
function isSpared(
  { id, subject: kind }: Rule,
  { file, text, artefact }: Subject,
  scene: Scene,
): boolean {
  const isAside = ASIDE[kind];
  if (isAside === undefined || !/^(?:no|require)-/.test(id) || !isAside(file, text)) return false;
  if (artefact !== undefined || scene.config.rules.has(id)) return false;
  const deployments = scene.stack?.resolved.deployments ?? [];
  return !deployments.some(({ folder }) => file.includes(`${folder}/`));
}

/** How to tell that a file of each kind is not deployed. */
const ASIDE: {
  readonly [K in SubjectKind]?: (file: string, text: string) => boolean;
} = {
  compose: (file, text) => isTrial(file) || isTrialText(text),
  nginx: isTrial,
  'odoo-conf': isTrial,
  dockerfile: isTrial,
  zone: isTest,
  crontab: isTest,
  shell: isTest,
  commands: isTest,
};

function subjectsOf(
  kind: SubjectKind,
  { stack, artefacts, code, pins, files }: Scene,
): readonly Subject[] {
  if (kind === 'run') return [];
  if (kind === 'code') return wholeOf(code);
  if (kind === 'pins') return wholeOf(pins);
  if (kind === 'stack') {
    if (stack === undefined) return [];
    const { document, resolved } = stack;
    return [{ model: resolved, file: document.file, text: document.text, artefact: undefined }];
  }
  if (kind === 'artefacts')
    return artefacts.length === 0
      ? []
      : [{ model: artefacts, file: '', text: '', artefact: undefined }];
  if (kind === 'commands') {
    return [...files.values()].flatMap((one) => {
      const model = isParsed(one) ? commandsOf(one) : undefined;
      const { file, text, artefact } = one;
      return model === undefined ? [] : [{ model, file, text, artefact }];
    });
  }
  return filesOf(kind, files).map(({ model, file, text, artefact }) => ({
    model,
    file,
    text,
    artefact,
  }));
}

/** A subject that is no file. */
function wholeOf(model: CodeTree | PinTree | undefined): readonly Subject[] {
  return model === undefined ? [] : [{ model, file: '', text: '', artefact: undefined }];
}

function filesOf<K extends FileKind>(kind: K, files: Scene['files']): readonly ParsedFile<K>[] {
  return (byKind(files).get(kind) ?? []) as readonly ParsedFile<K>[];
}

const byKind = memoised((files: Scene['files']) =>
  groupBy([...files.values()].filter(isParsed), ({ kind }) => kind),
);

function found(
  rule: Rule,
  options: OptionValues,
  { model, file, text, artefact }: Subject,
  scene: Scene,
  files: Context['files'],
  version: (program: Program) => string | undefined,
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
    version,
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
