import { createHash } from 'node:crypto';
import type { Artefact, Finding, Result } from '@stackwright/core';
import { kindOf, lint, matchesGlob, parseFile } from '@stackwright/lint';
import type { FileInput, LintConfig } from '@stackwright/lint';
import type { Manifest, Rendering } from '@stackwright/render';
import { pinFormatOf, readPins, unknownGitFacts } from '@stackwright/scan';
import type { PinTree } from '@stackwright/scan';
import { loadStackFile } from '@stackwright/schema';
import type { ResolvedStack } from '@stackwright/schema';
import type { Side } from '../../plan/side.ts';
import { unreadableFile } from '../../unreadable-file.ts';
import { readBaselineWith } from '../lint/baseline-file.ts';
import { readFilesWith } from '../lint/read-files.ts';
import { readConfig } from '../lint/settings.ts';
import { compileOverrides } from '../render/overrides.ts';
import { produceTree } from '../render/produce.ts';
import type { SourceTree } from './tree.ts';

/** Where things lie in a tree; names are relative to the working directory. */
export interface SideNames {
  readonly stackFile: string;
  readonly out: string;
  /** Undefined for the file that is taken where nobody names one. */
  readonly config: string | undefined;
  readonly templates: string | undefined;
}

/** How a side is read. */
export interface SideOptions extends SideNames {
  /** True when a stack must be there. */
  readonly needsStack: boolean;
  /** What counts as the last render where the tree holds none. */
  readonly remembered?: Rendering['zones'];
  /** Today, `YYYY-MM-DD`. */
  readonly now: string;
}

/** A side, with what else its reading told. */
export interface SideReading extends Side {
  readonly config: LintConfig;
  /** SOA serials and what they stand for, as a render would remember them. */
  readonly zones: Rendering['zones'];
  /** True when a render is remembered in the tree itself. */
  readonly isRendered: boolean;
  /** Texts that findings may point into, by name. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Reads the stack of a tree, renders it, and lints it with its files by its own configuration. */
export async function readSide(tree: SourceTree, options: SideOptions): Promise<SideReading> {
  const { stackFile, out } = options;
  const { config, configTexts, configFindings } = readConfig(options.config, tree.read);
  const baseline = readBaselineWith(tree.read, config);
  const broken = [...configFindings, ...baseline.findings];

  const text = tree.read(stackFile);
  const isAbsent = !text.ok && text.kind === 'absent' && !options.needsStack;
  const loaded = text.ok ? loadStackFile(text.text, stackFile) : undefined;
  const unread = text.ok || isAbsent ? [] : [unreadable(stackFile, text.why)];
  const stack = loaded?.ok === true ? loaded.value : undefined;
  const memory = tree.memory(out);
  const rendered = await render(tree, stack?.resolved, memory, options);
  const artefacts = rendered.ok ? rendered.value.artefacts : [];

  const isInvalid = broken.length > 0 || !rendered.ok || (stack === undefined && !isAbsent);
  const listed = memory.ok ? (memory.value?.artefacts ?? []) : [];
  const managed = new Set([...artefacts, ...listed].map(({ path }) => `${out}/${path}`));
  const wanted = tree.targets.files.filter(
    ({ file }) => file !== stackFile && !managed.has(file) && broken.length === 0,
  );
  const others = readFilesWith(tree.read, wanted, config);
  const inputs = [...artefacts.flatMap((artefact) => inputOf(out, artefact)), ...others.files];
  const also = [
    ...broken,
    ...unread,
    ...(loaded?.findings ?? []),
    ...rendered.findings,
    ...others.findings,
  ];
  const pins = broken.length === 0 ? pinsOf(tree, config) : undefined;
  const { findings } = lint({
    ...(stack && { stack }),
    artefacts,
    ...(pins && { pins: pins.tree, textOf: (file: string) => pins.texts.get(file) }),
    files: inputs.map(parseFile),
    config,
    ...(baseline.baseline && { baseline: baseline.baseline }),
    now: options.now,
    hash: (one) => createHash('sha256').update(one).digest('hex'),
    also,
  });
  const zones = rendered.ok ? rendered.value.zones : new Map();
  return {
    state: isInvalid ? 'invalid' : isAbsent ? 'absent' : 'read',
    stack: stack?.resolved,
    artefacts,
    serials: new Map([...zones].map(([zone, { serial }]) => [zone, serial])),
    findings,
    config,
    zones,
    isRendered: memory.ok && memory.value !== undefined,
    sources: new Map([
      ...configTexts,
      ...(text.ok ? [[stackFile, text.text] as const] : []),
      ...(pins?.texts ?? []),
      ...inputs.map(({ file, text: one }) => [file, one] as const),
    ]),
  };
}

/** The files of pins of a tree. What is checked out beside a commit is nobody's: git is not asked. */
function pinsOf(
  tree: SourceTree,
  { exclude }: LintConfig,
): { readonly tree: PinTree; readonly texts: ReadonlyMap<string, string> } | undefined {
  const texts = new Map<string, string>();
  for (const { file } of tree.targets.files) {
    if (pinFormatOf(file, '') === undefined) continue;
    if (exclude.some((glob) => matchesGlob(file, glob))) continue;
    const read = tree.read(file);
    if (read.ok) texts.set(file, read.text);
  }
  if (texts.size === 0) return undefined;
  const files = [...texts].flatMap(([file, text]) => readPins(text, file) ?? []);
  return {
    tree: { files, git: unknownGitFacts('a plan does not ask git about checkouts') },
    texts,
  };
}

/** What the tree's stack renders to; nothing, with a reason, where it cannot be. */
async function render(
  tree: SourceTree,
  stack: ResolvedStack | undefined,
  memory: Result<Manifest | undefined>,
  { templates, remembered }: SideOptions,
): Promise<Result<Rendering>> {
  const nothing = { artefacts: [], zones: new Map() };
  if (stack === undefined) return { ok: true, value: nothing, findings: [] };
  if (!memory.ok) return memory;
  const overrides = await overridesOf(tree, templates);
  if (!overrides.ok) return { ok: false, findings: overrides.findings };
  const produce = produceTree(stack, { selects: undefined, overrides: overrides.templates });
  return produce(memory.value ?? (remembered && { artefacts: [], zones: remembered }));
}

/** Templates of the tree. A folder that is not there yet replaces none. */
async function overridesOf(tree: SourceTree, folder: string | undefined) {
  const texts = new Map<string, string>();
  for (const { file } of tree.targets.files) {
    if (folder === undefined || !file.startsWith(`${folder}/`) || !file.endsWith('.hbs')) continue;
    const read = tree.read(file);
    if (!read.ok) return { ok: false, findings: [unreadable(file, read.why)] } as const;
    texts.set(file, read.text);
  }
  return compileOverrides(folder ?? '', texts);
}

function inputOf(out: string, artefact: Artefact): readonly FileInput[] {
  const file = `${out}/${artefact.path}`;
  const kind = kindOf(file, artefact.text);
  return kind === undefined ? [] : [{ file, text: artefact.text, kind, artefact }];
}

function unreadable(file: string, why: string): Finding {
  return unreadableFile(file, why, {
    why: 'Everything that is compared follows from it.',
    fix: 'Restore it, or name another file with `--file`.',
  });
}
