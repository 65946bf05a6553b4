import type { Location, Path, Span } from '@stackwright/core';

/** Which side of a `name value` is meant: the name or the whole. */
export type Part = 'key' | 'value';

/** Finds the text of a path. A path that leads nowhere gives its nearest ancestor that exists. */
export type Locate = (path: Path, part?: Part) => Location;

/**
 * The `locate` of a tree that a reader made. A path is the literal route through its plain objects and
 * lists, as in `['jobs', 0, 'command']`; every object with a `span` is a place. `key` asks for the
 * object's `nameSpan`, where it has one.
 */
export function createTreeLocate(file: string, root: object): Locate {
  return (path, part = 'value') => {
    let node: unknown = root;
    let depth = 0;
    let found: { readonly node: object; readonly depth: number } | undefined;
    for (;;) {
      if (spanOf(node, 'span') !== undefined) found = { node: node as object, depth };
      const step = path[depth];
      if (step === undefined || typeof node !== 'object' || node === null) break;
      if (!Object.hasOwn(node, step)) break;
      node = (node as Readonly<Record<string | number, unknown>>)[step];
      depth += 1;
    }
    if (found === undefined) return { file, path: [] };
    const whole = spanOf(found.node, 'span');
    const span = part === 'key' ? (spanOf(found.node, 'nameSpan') ?? whole) : whole;
    return { file, path: path.slice(0, found.depth), ...(span !== undefined && { span }) };
  };
}

function spanOf(node: unknown, name: 'span' | 'nameSpan'): Span | undefined {
  if (typeof node !== 'object' || node === null) return undefined;
  return (node as Readonly<Record<typeof name, Span | undefined>>)[name];
}
