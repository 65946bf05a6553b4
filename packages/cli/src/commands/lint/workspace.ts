import { createHash } from 'node:crypto';
import { kindOf, lint } from '@stackwright/lint';
import type { DocumentTree } from '@stackwright/documents';
import type { Baseline, FileInput, LintResult } from '@stackwright/lint';
import type { Artefact, Coverage, Finding, ReportedFinding } from '@stackwright/core';
import type { Call } from '../../command.ts';
import { count } from '../../count.ts';
import { cachedParser } from './cached-parser.ts';
import type { DocumentsRead } from './documents/read-documents.ts';
import { documentsHere } from './documents/documents-here.ts';
import type { List } from './list-files.ts';
import { nameOf } from './name-of.ts';
import { readFiles, syntaxOf, UNKNOWN_SYNTAX } from './read-files.ts';
import type { FilesRead } from './read-files.ts';
import { readPinsHere } from './read-pin-tree.ts';
import type { NamedText } from './request.ts';
import { scanCode, skippedByBoth } from './scan-code.ts';
import type { Settings } from './settings.ts';
import { openStack } from './stack-reading.ts';
import type { Target, Targets } from './targets.ts';

/** Everything that a run looks at, read once. */
export interface Workspace {
  /** Name of the stack's file; undefined where there is no stack. */
  readonly stackFile: string | undefined;
  /** Texts that somebody wrote, by name: those that a fix may change. */
  readonly texts: ReadonlyMap<string, string>;
  /** True when there should be a stack and none can be read from its text. */
  readonly isInvalid: boolean;
  /** True when the code of one of these files was scanned. */
  hasScanned(isWanted: (file: string) => boolean): boolean;
  /** What documents claim, judged for the texts as they are by then; undefined where no rule asks. */
  documents(texts: ReadonlyMap<string, string>): DocumentTree | undefined;
  /** Lints the texts as they are by then. */
  lint(texts: ReadonlyMap<string, string>, baseline: Baseline | undefined): LintResult;
  /** The texts that findings point into, and those that they might. */
  sources(
    texts: ReadonlyMap<string, string>,
    findings: readonly ReportedFinding[],
  ): ReadonlyMap<string, string>;
}

/** Where a run finds what it looks at. */
export interface WorkspaceOptions {
  /** The stack's file; undefined for none. */
  readonly stackFile: string | undefined;
  readonly compares: boolean;
  /** A text in place of the files. */
  readonly only?: NamedText | undefined;
  readonly targets: Pick<Targets, 'files' | 'skipped'>;
  readonly list: List;
  /** What is wrong with the settings: it stands before all other findings. */
  readonly broken: readonly Finding[];
}

/** Reads the stack, renders it, and reads every file that is worth it. */
export async function openWorkspace(
  call: Call,
  settings: Settings,
  options: WorkspaceOptions,
): Promise<Workspace> {
  const { stackFile, targets } = options;
  const out = nameOf(call.terminal.cwd, call.text('out') ?? 'generated');
  const stack = await openStack(call, options);
  const first = stack.read(stack.texts);
  const managed = managedFiles(out, first.artefacts, stack.listed);
  const wanted = targets.files.filter(({ file }) => file !== stackFile && !managed.has(file));
  const others = readOthers(call, settings, options, wanted);
  const [code, pins] = await Promise.all([
    scanCode(call, settings, { ...options, others }),
    readPinsHere(call, settings, { ...options, stack: first.stack }),
  ]);
  const documents = await documentsHere(call, settings, {
    ...options,
    stack: first.stack,
    out,
    addons: code.code && new Set(code.code.addons.map(({ name }) => name)),
  });
  const told = new Set([...others.findings, ...code.findings].map(({ at }) => at.file));
  const textOf = (file: string) =>
    pins.texts.get(file) ?? documents.textOf(file) ?? code.textOf?.(file);
  const treeOf = (texts: ReadonlyMap<string, string>) =>
    documents.tree(stack.read(texts).stack, texts);
  const skipped = [
    ...skippedByBoth(
      [...targets.skipped, ...others.skipped, ...documents.skipped].filter(
        ({ what }) => !documents.files.includes(what),
      ),
      code,
    ),
    ...stale(out, managed),
  ];
  // Scanning its code is no substitute for the rules of a syntax that is known.
  const missed = new Set(
    others.skipped.filter(({ why }) => why !== UNKNOWN_SYNTAX).map(({ what }) => what),
  );
  const parse = cachedParser();

  return {
    stackFile,
    texts: new Map([
      ...stack.texts,
      ...(isRepairing(call) ? textsOf(documents) : []),
      ...others.files.map(({ file, text }) => [file, text] as const),
    ]),
    documents: treeOf,
    isInvalid: stackFile !== undefined && first.stack === undefined,
    hasScanned: (isWanted) =>
      documents.files.some(isWanted) ||
      code.hasScanned((file) => isWanted(file) && !missed.has(file)),
    lint: (texts, baseline) => {
      const reading = stack.read(texts);
      const rendered = reading.artefacts.flatMap((artefact) => renderedInput(out, artefact));
      const tree = treeOf(texts);
      const written = others.files.map((input) => textOfNow(input, texts));
      return lint({
        ...(reading.stack && { stack: reading.stack }),
        artefacts: reading.artefacts,
        ...(code.code && { code: code.code }),
        ...(pins.pins && { pins: pins.pins }),
        ...(tree && { documents: tree }),
        textOf,
        files: [...rendered, ...written].map(parse),
        config: settings.config,
        ...(baseline && { baseline }),
        ...(settings.only && { only: settings.only }),
        now: today(),
        hash: (text) => createHash('sha256').update(text).digest('hex'),
        also: [
          ...options.broken,
          ...stack.findings,
          ...reading.findings,
          ...others.findings,
          ...code.findings,
          ...documents.findings.filter(({ at }) => !told.has(at.file)),
          ...pins.findings.filter(({ at }) => !told.has(at.file)),
        ],
        skipped,
        ...(call.flag('timings') && { clock: () => performance.now() }),
      });
    },
    sources: (texts, findings) => {
      const { artefacts } = stack.read(texts);
      const rendered = artefacts.map(({ path, text }) => [`${out}/${path}`, text] as const);
      const scanned = findings.flatMap(({ at, related }) =>
        [at, ...related.map((one) => one.at)].flatMap(({ file }) => {
          const text = textOf(file);
          return text === undefined ? [] : [[file, text] as const];
        }),
      );
      return new Map([...scanned, ...settings.configTexts, ...rendered, ...texts]);
    },
  };
}

/** Texts of documents are read again only where they may be changed. */
function isRepairing(call: Call): boolean {
  return ['fix', 'fix-unsafe', 'diff'].some((flag) => call.flag(flag));
}

function textsOf({ files, textOf }: DocumentsRead): readonly (readonly [string, string])[] {
  return files.flatMap((file) => {
    const text = textOf(file);
    return text === undefined ? [] : [[file, text] as const];
  });
}

/** Files below the output folder: whether the stack as it is now renders to them, by name. */
function managedFiles(
  out: string,
  artefacts: readonly Artefact[],
  listed: readonly string[],
): ReadonlyMap<string, boolean> {
  return new Map([
    ...listed.map((path) => [`${out}/${path}`, false] as const),
    ...artefacts.map(({ path }) => [`${out}/${path}`, true] as const),
  ]);
}

function stale(out: string, managed: ReadonlyMap<string, boolean>): Coverage['skipped'] {
  const left = [...managed.values()].filter((isRendered) => !isRendered).length;
  if (left === 0) return [];
  const why = 'rendered earlier, and the stack as it is now does not render to them';
  return [{ what: `${out}/ (${count(left, 'file')})`, why }];
}

function readOthers(
  call: Call,
  { config }: Settings,
  { only, stackFile }: WorkspaceOptions,
  wanted: readonly Target[],
): FilesRead {
  if (only === undefined) return readFiles(call.terminal.cwd, wanted, config);
  const { file, text } = only;
  const kind = syntaxOf(file, text, config);
  const files = file === stackFile || kind === undefined ? [] : [{ file, text, kind }];
  return { files, skipped: [], findings: [] };
}

function renderedInput(out: string, artefact: Artefact): readonly FileInput[] {
  const file = `${out}/${artefact.path}`;
  const kind = kindOf(file, artefact.text);
  return kind === undefined ? [] : [{ file, text: artefact.text, kind, artefact }];
}

function textOfNow(input: FileInput, texts: ReadonlyMap<string, string>): FileInput {
  return { ...input, text: texts.get(input.file) ?? input.text };
}

/** UTC, so that a suppression ends at the same instant for everybody. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
