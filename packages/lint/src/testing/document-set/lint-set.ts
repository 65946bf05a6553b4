import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { ReportedFinding } from '@stackwright/core';
import { classByName, documentTreeOf, ledgerOf, repositoryFactsFrom } from '@stackwright/documents';
import type { DocumentTree } from '@stackwright/documents';
import { documentReader } from '@stackwright/documents/reader';
import { loadStackFile } from '@stackwright/schema';
import { matchesGlob } from '../../engine/glob.ts';
import { lint } from '../../engine/engine.ts';
import { rules } from '../../rules.gen.ts';
import { hash, TODAY } from '../lint-texts.ts';
import type { DocumentSet } from './read-set.ts';

const ROOT = path.join(import.meta.dirname, '../../../../..');

/** What the linter says of a set of documents about the real stack of this repository. */
export interface LintedSet {
  readonly tree: DocumentTree;
  readonly findings: readonly ReportedFinding[];
}

/** Lints a set as if its documents lay beside the real stack.yaml and what is rendered from it. */
export function lintSet({ documents, files, moved, branches }: DocumentSet): LintedSet {
  const stack = loadStackFile(readFileSync(path.join(ROOT, 'stack.yaml'), 'utf8'), 'stack.yaml');
  if (!stack.ok) throw new Error('the real stack does not load');
  const { resolved } = stack.value;
  const read = documentReader(resolved);
  const readings = [...documents].map(([file, text]) => read({ file, text }));
  const repository = repositoryFactsFrom({
    files: [
      'stack.yaml',
      'stackwright.config.yaml',
      ...rendered(),
      ...documents.keys(),
      ...files.keys(),
    ],
    moved,
    branches: new Set(branches),
    readings,
    targetsTexts: files,
    addons: addonsOf([...files.keys()]),
  });
  const declared = resolved.settings.documents ?? {};
  const isOneOf = (file: string, globs: readonly string[] = []) =>
    globs.some((glob) => matchesGlob(file, glob));
  const tree = documentTreeOf(readings, {
    ledger: ledgerOf(resolved),
    repository,
    classOf: (file) => {
      if (isOneOf(file, declared.archive)) return 'archive';
      if (isOneOf(file, declared.canonical)) return 'canonical';
      return classByName(file);
    },
  });
  const only = rules.flatMap(({ id, subject }) => (subject === 'documents' ? [id] : []));
  const { findings } = lint({
    stack: stack.value,
    documents: tree,
    textOf: (file) => documents.get(file),
    only,
    now: TODAY,
    hash,
  });
  return { tree, findings };
}

function rendered(): readonly string[] {
  return readdirSync(path.join(ROOT, 'generated'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.relative(ROOT, path.join(parentPath, name)));
}

/** Folders with a manifest. */
function addonsOf(files: readonly string[]): ReadonlySet<string> {
  return new Set(
    files.flatMap((file) => /(?:^|\/)([^/]+)\/__manifest__\.py$/.exec(file)?.[1] ?? []),
  );
}
