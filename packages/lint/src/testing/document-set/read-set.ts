import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { placed } from './labels.ts';
import type { Label, WrittenLabel } from './labels.ts';

/** A pretend repository whose documents are labelled. */
export interface DocumentSet {
  /** Documents by name. */
  readonly documents: ReadonlyMap<string, string>;
  /** What else is there, by name; empty texts for files of which only the name counts. */
  readonly files: ReadonlyMap<string, string>;
  /** Where files went that are gone, as git's history would tell. */
  readonly moved: ReadonlyMap<string, string>;
  readonly branches: readonly string[];
  readonly labels: readonly Label[];
}

/** How a set's `tree.yaml` is written. */
interface Tree {
  readonly files: readonly { readonly path: string; readonly text?: string }[];
  readonly moved?: Readonly<Record<string, string>>;
  readonly branches?: readonly string[];
}

interface LabelledFile {
  readonly file: string;
  readonly claims: readonly WrittenLabel[];
}

const ASIDE: readonly string[] = ['labels.yaml', 'tree.yaml'];

/** Reads a set from its folder. */
export function readDocumentSet(folder: string): DocumentSet {
  const documents = new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
      .filter((file) => !ASIDE.includes(file))
      .toSorted()
      .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')] as const),
  );
  const tree = parse(readFileSync(path.join(folder, 'tree.yaml'), 'utf8')) as Tree;
  const labelled = parse(
    readFileSync(path.join(folder, 'labels.yaml'), 'utf8'),
  ) as readonly LabelledFile[];
  return {
    documents,
    files: new Map(tree.files.map(({ path: file, text = '' }) => [file, text])),
    moved: new Map(Object.entries(tree.moved ?? {})),
    branches: tree.branches ?? [],
    labels: labelled.flatMap(({ file, claims }) =>
      claims.map((claim) => placed(file, documents.get(file) ?? '', claim)),
    ),
  };
}
