import type { Path } from '@stackwright/core';
import { isAlias, isScalar } from 'yaml';
import type { Document, ParsedNode, Scalar } from 'yaml';
import type { Locate } from '../text/locate-tree.ts';
import type { Comment, SyntaxProblem } from '../text/problem.ts';
import { createSpans } from '../text/source.ts';
import type { Source, SpanOf } from '../text/source.ts';
import { nodeProblem, syntaxProblem, tooDeep, tooLarge } from './complaints.ts';
import { composeText } from './compose-text.ts';
import { createYamlLocate, textRange } from './locate.ts';
import { asMap, asSeq, indexNodes, keyName } from './nodes.ts';
import { buildValue } from './value.ts';

/** A scalar of the text: each is met once, where it is written. */
export interface YamlScalar {
  readonly path: Path;
  readonly value: unknown;
  /** Offsets of its text, quotes and block header included. */
  readonly range: readonly [start: number, end: number];
}

export interface YamlDocument {
  /** Aliases and merge keys resolved; null for an empty document. */
  readonly value: unknown;
  readonly locate: Locate;
  /** Every scalar value (not the keys), in file order. Below a merge key the path has a step `<<`. */
  readonly scalars: () => readonly YamlScalar[];
}

/** A YAML file: what could be read, and what could not. */
export interface YamlFile {
  readonly documents: readonly YamlDocument[];
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Reads a YAML file that others wrote: several documents, anchors, merge keys and unknown tags are
 * welcome, unlike in stack.yaml. Scalars are YAML 1.2's (core schema). Total.
 */
export function readYaml({ file, text }: Source): YamlFile {
  const spanOf = createSpans(text);
  const { documents, comments, tooDeepAt } = composeText(text, spanOf);
  const problems: SyntaxProblem[] = [];
  if (tooDeepAt !== undefined) problems.push(tooDeep(spanOf(tooDeepAt - 1, tooDeepAt)));
  const read = documents.map((document) => readDocument(file, document, spanOf, problems));
  problems.sort((a, b) => a.span.start.offset - b.span.start.offset);
  return { documents: read, comments, problems };
}

function readDocument(
  file: string,
  document: Document.Parsed,
  spanOf: SpanOf,
  problems: SyntaxProblem[],
): YamlDocument {
  for (const error of document.errors) problems.push(syntaxProblem(error, spanOf));
  const root = document.contents;
  if (root === null) {
    const start = Math.min(document.range[0], document.range[1]);
    const span = spanOf(start, start);
    return { value: null, locate: () => ({ file, path: [], span }), scalars: () => [] };
  }
  const index = indexNodes(root);
  for (const complaint of index.complaints) {
    const first = complaint.first && spanOf(...textRange(complaint.first));
    problems.push(nodeProblem(complaint, spanOf(...textRange(complaint.node)), first));
  }
  const value = buildValue(root, index, (node) => {
    problems.push(tooLarge(spanOf(...textRange(node))));
  });
  return {
    value,
    locate: createYamlLocate(file, root, index, spanOf),
    scalars: () => scalarsOf(root, []),
  };
}

function scalarsOf(node: ParsedNode | null, path: Path): readonly YamlScalar[] {
  if (node === null || isAlias(node)) return [];
  if (isScalar(node)) {
    return [{ path, value: (node as Scalar).value, range: textRange(node as ParsedNode) }];
  }
  const pairs = asMap(node)?.items ?? [];
  const items = asSeq(node)?.items ?? [];
  return [
    ...pairs.flatMap(({ key, value }) => scalarsOf(value, [...path, keyName(key)])),
    ...items.flatMap((item, at) => scalarsOf(item, [...path, at])),
  ];
}
