import { createPositions, tokensWithin, tooDeepAt, YAML_OPTIONS } from '@stackwright/core';
import type { Span } from '@stackwright/core';
import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, Parser } from 'yaml';
import type { Document, ParsedNode } from 'yaml';
import { MAX_DEPTH } from './tree.ts';
import type { Entry, Tree, TreeMistake, TreeReading } from './tree.ts';

/** Aliases of aliases can stand for more than fits into memory; no file of pins needs many. */
const MAX_ALIASES = 64;

/**
 * Reads YAML as PyYAML's safe loader does for what files of pins hold: several documents, anchors,
 * merge keys; of two equal keys the last counts. Total: whatever is wrong is a mistake with its place.
 */
export function readYaml(text: string): TreeReading {
  const positionAt = createPositions(text);
  const spanOf = (start: number, end: number): Span => ({
    start: positionAt(start),
    end: positionAt(Math.max(start, end)),
  });
  const composed = compose(text);
  if (typeof composed === 'number') {
    const what = `values nested more than ${MAX_DEPTH} levels deep`;
    return { documents: [], mistakes: [{ what, span: spanOf(composed - 1, composed) }] };
  }
  const mistakes: TreeMistake[] = composed.flatMap(({ errors }) =>
    errors.map(({ message, pos }) => ({ what: message, span: spanOf(pos[0], pos[1]) })),
  );
  if (mistakes.length > 0) return { documents: [], mistakes };
  const documents = composed.flatMap((document) => {
    const root = document.contents;
    return root === null ? [] : [createTree(root, spanOf, mistakes)];
  });
  return mistakes.length > 0 ? { documents: [], mistakes } : { documents, mistakes };
}

/** The documents; a number is where the nesting becomes too deep. */
function compose(text: string): readonly Document.Parsed[] | number {
  const parser = new Parser();
  const tokens = tokensWithin(MAX_DEPTH, parser, new Lexer().lex(text));
  const documents = [...new Composer(YAML_OPTIONS).compose(tokens, false, text.length)];
  return tooDeepAt(MAX_DEPTH, parser) ?? documents;
}

function createTree(
  root: ParsedNode,
  spanOf: (start: number, end: number) => Span,
  mistakes: TreeMistake[],
): Tree {
  const anchors = new Map<string, Tree>();
  let aliases = 0;
  const place = ({ range }: ParsedNode): Span => spanOf(range[0], range[1]);
  const nothing = (span: Span): Tree => ({ kind: 'scalar', value: null, text: '', span });

  const build = (node: ParsedNode | null, fallback: Span): Tree => {
    if (node === null) return nothing(fallback);
    if (isAlias(node)) return follow(node as ParsedNode & { readonly source: string });
    const tree = make(node);
    if (node.anchor !== undefined) anchors.set(node.anchor, tree);
    return tree;
  };

  /** An anchor counts once its value is complete: an alias inside of it stands for nothing. */
  const follow = (alias: ParsedNode & { readonly source: string }): Tree => {
    const target = anchors.get(alias.source);
    aliases += 1;
    if (target !== undefined && aliases <= MAX_ALIASES) return target;
    const what =
      target === undefined
        ? `an alias *${alias.source} without an anchor before it`
        : 'too many aliases';
    mistakes.push({ what, span: place(alias) });
    return nothing(place(alias));
  };

  const make = (node: ParsedNode): Tree => {
    if (isSeq<ParsedNode>(node)) {
      const items = node.items.map((item) => build(item, place(node as ParsedNode)));
      return { kind: 'list', items, span: place(node as ParsedNode) };
    }
    if (isMap<ParsedNode, ParsedNode | null>(node)) return mapOf(node, place(node as ParsedNode));
    const { value, source } = isScalar(node) ? node : { value: null, source: '' };
    const plain = typeof value === 'number' || typeof value === 'boolean' || value === null;
    const text = plain ? (source ?? '') : String(value);
    return { kind: 'scalar', value: plain ? value : text, text, span: place(node) };
  };

  const mapOf = (
    node: {
      readonly items: readonly { readonly key: ParsedNode; readonly value: ParsedNode | null }[];
    },
    span: Span,
  ): Tree => {
    const own = new Map<string, Entry>();
    const merged = new Map<string, Entry>();
    for (const pair of node.items) {
      const key = build(pair.key, span);
      const value = build(pair.value, key.span);
      if (key.kind !== 'scalar') {
        mistakes.push({ what: 'a key that is no text', span: key.span });
      } else if (key.text === '<<' && isScalar(pair.key) && pair.key.type === 'PLAIN') {
        for (const source of value.kind === 'list' ? value.items : [value]) {
          if (source.kind !== 'map') {
            mistakes.push({ what: 'a merge key << that is given no mapping', span: key.span });
          } else
            for (const [name, one] of source.entries) if (!merged.has(name)) merged.set(name, one);
        }
      } else own.set(key.text, { key: { value: key.text, span: key.span }, value });
    }
    const entries = new Map(own);
    for (const [name, one] of merged) if (!entries.has(name)) entries.set(name, one);
    return { kind: 'map', entries, span };
  };

  return build(root, spanOf(0, 0));
}
