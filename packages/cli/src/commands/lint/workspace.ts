import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { kindOf, lint, parseFile } from '@stackwright/lint';
import type { Baseline, FileInput, LintFile, LintResult } from '@stackwright/lint';
import type { Coverage, Finding } from '@stackwright/core';
import type { Call } from '../../command.ts';
import { count } from '../../count.ts';
import { readStackText } from '../../load-file.ts';
import { nameOf } from './name-of.ts';
import { readFiles, syntaxOf } from './read-files.ts';
import type { FilesRead } from './read-files.ts';
import type { Settings } from './settings.ts';
import { createStackReader, withoutStack } from './stack-reading.ts';
import type { StackReading } from './stack-reading.ts';
import type { Targets } from './targets.ts';

/** Everything that a run looks at, read once. */
export interface Workspace {
  /** Name of the stack's file; undefined where there is no stack. */
  readonly stackFile: string | undefined;
  /** Texts that somebody wrote, by name: those that a fix may change. */
  readonly texts: ReadonlyMap<string, string>;
  /** True when there should be a stack and none can be read from its text. */
  readonly isInvalid: boolean;
  /** Lints the texts as they are by then. */
  lint(texts: ReadonlyMap<string, string>, baseline: Baseline | undefined): LintResult;
  /** Every text that a finding may point into. */
  sources(texts: ReadonlyMap<string, string>): ReadonlyMap<string, string>;
}

/** Where a run finds what it looks at. */
export interface WorkspaceOptions {
  /** The stack's file; undefined for none. */
  readonly stackFile: string | undefined;
  readonly compares: boolean;
  /** A text in place of the files. */
  readonly only?: { readonly file: string; readonly text: string };
  readonly targets: Pick<Targets, 'files' | 'skipped'>;
  /** Findings that stand before all others. */
  readonly also: readonly Finding[];
}

/** Reads the stack, renders it, and reads every file that is worth it. */
export async function openWorkspace(
  call: Call,
  settings: Settings,
  options: WorkspaceOptions,
): Promise<Workspace> {
  const { cwd } = call.terminal;
  const { config, only } = settings;
  const { stackFile, targets } = options;
  const out = nameOf(cwd, call.text('out') ?? 'generated');
  const { read, listed } = await stackReader(call, options);
  const stackText = stackFile === undefined ? undefined : stackTextOf(cwd, stackFile, options);
  const first = typeof stackText === 'string' ? read(stackText) : undefined;
  const unread = typeof stackText === 'object' ? [stackText] : [];

  const rendered = new Set((first?.artefacts ?? []).map(({ path }) => `${out}/${path}`));
  const left = listed.map((path) => `${out}/${path}`).filter((file) => !rendered.has(file));
  const managed = new Set([...rendered, ...left]);
  const wanted = targets.files.filter(({ file }) => file !== stackFile && !managed.has(file));
  const found =
    options.only === undefined
      ? readFiles(cwd, wanted, config)
      : textAlone(options.only, stackFile, settings);

  const parse = cachedParser();
  const skipped: Coverage['skipped'] = [
    ...targets.skipped,
    ...found.skipped,
    ...(left.length === 0 ? [] : [{ what: `${out}/ (${count(left.length, 'file')})`, why: LEFT }]),
  ];
  return {
    stackFile,
    texts: new Map([
      ...(stackFile !== undefined && typeof stackText === 'string'
        ? [[stackFile, stackText] as const]
        : []),
      ...found.files.map(({ file, text }) => [file, text] as const),
    ]),
    isInvalid: stackText !== undefined && first?.stack === undefined,
    lint: (texts, baseline) => {
      const { stack, artefacts, findings } = readingOf(texts);
      return lint({
        ...(stack && { stack }),
        artefacts,
        files: [
          ...artefacts.flatMap((artefact): readonly FileInput[] => {
            const file = `${out}/${artefact.path}`;
            const kind = kindOf(file, artefact.text);
            return kind === undefined ? [] : [{ file, text: artefact.text, kind, artefact }];
          }),
          ...found.files.map((input) => ({ ...input, text: texts.get(input.file) ?? input.text })),
        ].map(parse),
        config,
        ...(baseline && { baseline }),
        ...(only && { only }),
        now: today(),
        hash: (text) => createHash('sha256').update(text).digest('hex'),
        also: [...options.also, ...unread, ...findings, ...found.findings],
        skipped,
        ...(call.flag('timings') && { clock: () => performance.now() }),
      });
    },
    sources: (texts) =>
      new Map([
        ...settings.configTexts,
        ...readingOf(texts).artefacts.map(({ path, text }) => [`${out}/${path}`, text] as const),
        ...texts,
      ]),
  };

  function readingOf(texts: ReadonlyMap<string, string>): StackReading {
    const text = stackFile === undefined ? undefined : texts.get(stackFile);
    return text === undefined ? withoutStack() : read(text);
  }
}

/** The renderers are loaded for a stack only. */
async function stackReader(
  call: Call,
  { stackFile, compares }: WorkspaceOptions,
): Promise<{
  readonly listed: readonly string[];
  read(text: string): StackReading;
}> {
  if (stackFile === undefined) return { listed: [], read: () => withoutStack() };
  const { prepareRendering } = await import('./rendered.ts');
  const { listed, render } = await prepareRendering(call, { compares });
  return { listed, read: createStackReader(stackFile, render) };
}

const LEFT = 'rendered earlier, and the stack as it is now does not render to them';

function stackTextOf(cwd: string, stackFile: string, { only }: WorkspaceOptions): string | Finding {
  return only?.file === stackFile ? only.text : readStackText(cwd, stackFile);
}

function textAlone(
  { file, text }: { readonly file: string; readonly text: string },
  stackFile: string | undefined,
  { config }: Settings,
): FilesRead {
  const kind = syntaxOf(file, text, config);
  const files = file === stackFile || kind === undefined ? [] : [{ file, text, kind }];
  return { files, skipped: [], findings: [] };
}

/** Fixes change few files: the others are parsed once. */
function cachedParser(): (input: FileInput) => LintFile {
  const known = new Map<string, LintFile>();
  return (input) => {
    const last = known.get(input.file);
    if (last?.text === input.text) return last;
    const parsed = parseFile(input);
    known.set(input.file, parsed);
    return parsed;
  };
}

/** The stack that is meant where none is named: the one that is there. */
export function presentStack(cwd: string): string | undefined {
  return existsSync(join(cwd, 'stack.yaml')) ? 'stack.yaml' : undefined;
}

/** UTC, so that a suppression ends at the same instant for everybody. */
function today(): string {
  return new Date().toISOString().slice(0, 10);
}
