import { createHash } from 'node:crypto';
import { formatLocation } from '@stackwright/core';
import type { Artefact, ReportedFinding } from '@stackwright/core';
import { classByName, documentTreeOf, ledgerOf, repositoryFactsFrom } from '@stackwright/documents';
import { documentReader } from '@stackwright/documents/reader';
import { codeKindOf, codeTreeOf, extractOf, isEnvironmentFile, readPins } from '@stackwright/scan';
import type { CodeTree, PinTree } from '@stackwright/scan';
import { loadStackFile } from '@stackwright/schema';
import { kindOf } from '../engine/classify.ts';
import { lint } from '../engine/engine.ts';
import type { LintInput, LintResult } from '../engine/engine.ts';
import { parseFile } from '../engine/parse-file.ts';
import type { FileKind, LintFile } from '../subject.ts';
import { GIT_FACTS, gitFactsOf } from './git-facts.ts';
import { REPOSITORY_FACTS, repositoryFactsOf } from './repository-facts.ts';

/** Today in every test that does not say otherwise. */
export const TODAY = '2026-06-15';

export type Texts = Readonly<Record<string, string>>;

/** What a test says besides the texts. */
export interface LintTextsOptions extends Partial<Omit<LintInput, 'stack' | 'files' | 'hash'>> {
  /** Syntax of files whose name does not tell it. */
  readonly kinds?: Readonly<Record<string, FileKind>>;
}

/**
 * Lints texts by name as the command does: `stack.yaml` is the stack, what lies below `generated/` is rendered,
 * the rest is told by name and text. All of them are scanned as code besides, and files that pin repositories are
 * read as such; `git-facts.yaml` says what git knows of these, `repository-facts.yaml` what it knows of branches and of files that moved. A stack that does not load and a file
 * that nothing reads are errors of the test.
 */
export function lintTexts(texts: Texts, options: LintTextsOptions = {}): LintResult {
  const { kinds = {}, ...input } = options;
  const artefacts: Artefact[] = [];
  const files: LintFile[] = [];
  for (const [file, text] of Object.entries(texts)) {
    if (file.endsWith('stack.yaml') || file === GIT_FACTS || file === REPOSITORY_FACTS) continue;
    const kind = kinds[file] ?? kindOf(file, text);
    if (kind === undefined) {
      if (codeKindOf(file) === undefined && !DOCUMENT.test(file) && !readPins(text, file))
        throw new Error(`no syntax is known for ${file}`);
      continue;
    }
    const path = file.split('generated/')[1];
    if (path === undefined) {
      files.push(parseFile({ file, text, kind }));
      continue;
    }
    const artefact: Artefact = {
      path,
      text,
      mode: 0o644,
      renderer: 'fixture',
      sources: [['hosts']],
    };
    artefacts.push(artefact);
    files.push(parseFile({ file, text, kind, artefact }));
  }
  const code = scanned(texts);
  const pins = pinned(texts);
  const documents = documented(texts, code);
  const textOf = (file: string) => texts[file];
  return lint({
    now: TODAY,
    hash,
    artefacts,
    ...stackOf(texts),
    files,
    code,
    ...(pins && { pins }),
    ...documents,
    textOf,
    ...input,
  });
}

/** The documents of a test, judged as the command judges them; undefined where there are none. */
function documented(texts: Texts, code: CodeTree): Pick<LintInput, 'documents'> {
  const names = Object.keys(texts).filter((file) => /\.(?:md|rst|txt)$/.test(file));
  if (names.length === 0) return {};
  const resolved = stackOf(texts).stack?.resolved;
  const read = documentReader(resolved);
  const readings = names.map((file) => read({ file, text: texts[file] ?? '' }));
  const repository = repositoryFactsFrom({
    files: Object.keys(texts).filter((file) => file !== REPOSITORY_FACTS),
    ...repositoryFactsOf(texts[REPOSITORY_FACTS]),
    readings,
    targetsTexts: new Map(Object.entries(texts)),
    addons: new Set(code.addons.map(({ name }) => name)),
  });
  const ledger = resolved && ledgerOf(resolved);
  return { documents: documentTreeOf(readings, { ledger, repository, classOf: classByName }) };
}

/** Documents, translations, samples and forms, which nothing reads. */
const DOCUMENT = /\.(?:md|rst|po|example)$|\/ISSUE_TEMPLATE\//;

function scanned(texts: Texts): CodeTree {
  const extracts = Object.entries(texts).flatMap(([path, text]) => {
    const extract = extractOf({ path, text });
    return extract === undefined ? [] : [[path, extract] as const];
  });
  const environment = Object.keys(texts)
    .filter(isEnvironmentFile)
    .map((path) => ({ path, state: 'tracked' as const }));
  return codeTreeOf(new Map(extracts), { environment });
}

function pinned(texts: Texts): PinTree | undefined {
  const files = Object.entries(texts).flatMap(([file, text]) => readPins(text, file) ?? []);
  if (files.length === 0 && texts[GIT_FACTS] === undefined) return undefined;
  return { files, git: gitFactsOf(files, texts[GIT_FACTS]) };
}

/** SHA-256 as hex. */
export function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A finding as tables write it: `line:column-line:column what`. */
export function shown({ at, what }: Pick<ReportedFinding, 'at' | 'what'>): string {
  if (at.span === undefined) return `- ${what}`;
  const { start, end } = at.span;
  return `${start.line}:${start.column}-${end.line}:${end.column} ${what}`;
}

function stackOf(texts: Texts): Pick<LintInput, 'stack'> {
  const found = Object.entries(texts).find(([file]) => file.endsWith('stack.yaml'));
  if (found === undefined) return {};
  const result = loadStackFile(found[1], found[0]);
  if (result.ok) return { stack: result.value };
  const told = result.findings.map(({ what, at }) => `${formatLocation(at)} ${what}`);
  throw new Error(`the stack of the test does not load:\n${told.join('\n')}`);
}
