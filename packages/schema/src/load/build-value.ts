import type { Path } from '@stackwright/core';
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { Alias, ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import {
  badAlias,
  badKey,
  badNumber,
  duplicateKey,
  mergeKey,
  tooDeep,
  tooLarge,
} from './complaints.ts';
import { MAX_DEPTH, MAX_EXPANDED } from './limits.ts';
import type { Problem, Range } from './problem.ts';

/** The plain value of a document, and what stands in its way. */
export interface BuiltValue {
  /** Objects with null prototype, arrays and scalars. Aliased parts are shared, not copied. */
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** What each alias stands for. */
  readonly targets: ReadonlyMap<Alias, ParsedNode>;
}

/** A named part: its value and its cost, known once it has been built to the end. */
interface Anchored {
  readonly node: ParsedNode;
  built?: { readonly value: unknown; readonly count: number; readonly height: number };
}

interface Build {
  readonly problems: Problem[];
  readonly targets: Map<Alias, ParsedNode>;
  readonly anchors: Map<string, Anchored>;
  readonly path: (string | number)[];
  /** Values so far, with aliases expanded. */
  count: number;
  /** Deepest nesting seen since it was last reset. */
  deepest: number;
}

/** Builds the value of a composed document in one walk. Never throws, whatever the document holds. */
export function buildValue(root: ParsedNode): BuiltValue {
  const build: Build = {
    problems: [],
    targets: new Map(),
    anchors: new Map(),
    path: [],
    count: 0,
    deepest: 0,
  };
  const value = valueOf(build, root, 0);
  return { value, problems: build.problems, targets: build.targets };
}

function valueOf(build: Build, node: ParsedNode | null, depth: number): unknown {
  build.count += 1;
  if (depth > build.deepest) build.deepest = depth;
  if (node === null) return null;
  if (isAlias(node)) return aliased(build, node as Alias.Parsed, depth);
  if (node.anchor === undefined) return unnamed(build, node, depth);

  const anchored: Anchored = { node };
  build.anchors.set(node.anchor, anchored);
  const { count, deepest } = build;
  build.deepest = depth;
  const value = unnamed(build, node, depth);
  anchored.built = { value, count: build.count - count + 1, height: build.deepest - depth };
  build.deepest = Math.max(deepest, build.deepest);
  return value;
}

function unnamed(build: Build, node: ParsedNode, depth: number): unknown {
  if (isScalar(node)) return scalar(build, node);
  if (depth >= MAX_DEPTH) {
    build.problems.push(tooDeep([node.range[0], node.range[0] + 1]));
    return null;
  }
  if (isMap(node)) return mapping(build, node as YAMLMap<ParsedNode, ParsedNode | null>, depth);
  if (isSeq(node)) return list(build, node as YAMLSeq<ParsedNode>, depth);
  return null;
}

function scalar(build: Build, node: Scalar & ParsedNode): unknown {
  const { value } = node;
  if (typeof value !== 'number') return value;
  const complaint = badNumber(value, node.source ?? '', rangeOf(node), [...build.path]);
  if (complaint !== undefined) build.problems.push(complaint);
  return value;
}

function list(build: Build, node: YAMLSeq<ParsedNode>, depth: number): unknown {
  return node.items.map((item, index) => {
    build.path.push(index);
    const value = valueOf(build, item, depth + 1);
    build.path.pop();
    return value;
  });
}

function mapping(
  build: Build,
  node: YAMLMap<ParsedNode, ParsedNode | null>,
  depth: number,
): unknown {
  const value = Object.create(null) as Record<string, unknown>;
  const first = new Map<string, ParsedNode>();
  for (const pair of node.items) {
    const name = keyOf(build, pair.key);
    build.path.push(name);
    const before = first.get(name);
    if (before === undefined) first.set(name, pair.key);
    else build.problems.push(duplicateKey(name, rangeOf(before), rangeOf(pair.key), pathOf(build)));
    value[name] = valueOf(build, pair.value, depth + 1);
    build.path.pop();
  }
  return value;
}

/** The name of a key; a name to go on with where the key is not a text. */
function keyOf(build: Build, key: ParsedNode): string {
  if (isScalar(key) && typeof key.value === 'string') {
    if (key.value === '<<' && key.type === 'PLAIN') {
      build.problems.push(mergeKey(rangeOf(key), pathOf(build)));
    }
    if (key.anchor !== undefined) {
      build.anchors.set(key.anchor, {
        node: key,
        built: { value: key.value, count: 1, height: 0 },
      });
    }
    return key.value;
  }
  build.problems.push(
    badKey(isScalar(key) ? (key.source ?? '') : undefined, rangeOf(key), pathOf(build)),
  );
  return isScalar(key) ? (key.source ?? '') : '';
}

function aliased(build: Build, alias: Alias.Parsed, depth: number): unknown {
  const anchored = build.anchors.get(alias.source);
  const reject = (reason: 'unknown' | 'cyclic'): null => {
    const names = [...build.anchors.keys()];
    build.problems.push(badAlias(reason, alias.source, names, rangeOf(alias), pathOf(build)));
    return null;
  };
  if (anchored === undefined) return reject('unknown');
  if (anchored.built === undefined) return reject('cyclic');

  const { value, count, height } = anchored.built;
  if (build.count + count > MAX_EXPANDED) {
    build.problems.push(tooLarge(rangeOf(alias)));
    return null;
  }
  if (depth + height > MAX_DEPTH) {
    build.problems.push(tooDeep(rangeOf(alias)));
    return null;
  }
  build.targets.set(alias, anchored.node);
  build.count += count - 1;
  build.deepest = Math.max(build.deepest, depth + height);
  return value;
}

function pathOf(build: Build): Path {
  return [...build.path];
}

function rangeOf(node: ParsedNode): Range {
  return [node.range[0], node.range[1]];
}
