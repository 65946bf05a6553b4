import { groupBy } from '@stackwright/core';
import { memoised } from '@stackwright/core';
import type { NginxDirective } from './tree.ts';

/** A directive with the blocks around it, outermost first. */
export interface PlacedDirective {
  readonly directive: NginxDirective;
  readonly within: readonly NginxDirective[];
}

/** Every directive of a tree in file order, a block before what is in it. */
export function* walkNginx(
  directives: readonly NginxDirective[],
  within: readonly NginxDirective[] = [],
): Generator<PlacedDirective> {
  for (const directive of directives) {
    yield { directive, within };
    if (directive.block !== undefined) yield* walkNginx(directive.block, [...within, directive]);
  }
}

/**
 * Directives by name, in a chain of contexts. The names of the chain must stand around the directive
 * in this order; others may stand between and around them, so that `['server', 'location']` finds
 * nested locations, `if` blocks, and files of `conf.d/` whose `http` block is elsewhere.
 */
export function findNginx(
  directives: readonly NginxDirective[],
  name: string,
  chain: readonly string[] = [],
): readonly PlacedDirective[] {
  const named = byName(directives).get(name) ?? [];
  if (chain.length === 0) return named;
  return named.filter(({ within }) =>
    isChain(
      chain,
      within.map((block) => block.name),
    ),
  );
}

const byName = memoised((directives: readonly NginxDirective[]) =>
  groupBy(walkNginx(directives), ({ directive }) => directive.name),
);

function isChain(chain: readonly string[], names: readonly string[]): boolean {
  let at = 0;
  for (const name of names) if (name === chain[at]) at += 1;
  return at === chain.length;
}

/** What a block holds of one name, in order. */
export function childrenOf(block: NginxDirective, name: string): readonly NginxDirective[] {
  return (block.block ?? []).filter((child) => child.name === name);
}

/** Directives that speak for their own block only (ngx_http_core_module, rewrite, the proxies). */
const NOT_INHERITED: ReadonlySet<string> = new Set([
  'alias',
  'break',
  'fastcgi_pass',
  'grpc_pass',
  'if',
  'include',
  'internal',
  'limit_except',
  'listen',
  'location',
  'memcached_pass',
  'proxy_pass',
  'return',
  'rewrite',
  'scgi_pass',
  'server',
  'server_name',
  'set',
  'try_files',
  'uwsgi_pass',
]);

/** Since 1.29.3: lets `add_header` of this level join those of the level above. */
const MERGE_SWITCH: Readonly<Record<string, string>> = {
  add_header: 'add_header_inherit',
  add_trailer: 'add_trailer_inherit',
};

/**
 * The directives of a name that are in force inside the innermost of `levels`, which are blocks,
 * outermost first (the `within` of a place, and the place itself where it is a block). nginx inherits
 * both simple directives and lists such as `add_header` and `proxy_set_header` whole, and only when the
 * level itself has none; `add_header_inherit merge` (1.29.3) joins the levels and `off` cuts them off.
 * The `http` level counts when it is among the levels: a file of `conf.d/` alone does not know it.
 */
export function effectiveNginx(
  levels: readonly NginxDirective[],
  name: string,
): readonly NginxDirective[] {
  const own = (level: NginxDirective | undefined): readonly NginxDirective[] =>
    level === undefined ? [] : childrenOf(level, name);
  if (NOT_INHERITED.has(name)) return own(levels.at(-1));
  const mode = modeSwitch(levels, MERGE_SWITCH[name]);
  let merged: readonly NginxDirective[] = [];
  for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
    const here = own(levels[depth]);
    merged = [...here, ...merged];
    const how = mode(depth);
    if (how === 'off' || (here.length > 0 && how !== 'merge')) break;
  }
  return merged;
}

/** `on`, `off` or `merge` at a depth: itself inherited from the nearest level that says it. */
function modeSwitch(
  levels: readonly NginxDirective[],
  name: string | undefined,
): (depth: number) => string {
  return (depth) => {
    if (name === undefined) return 'on';
    for (let at = depth; at >= 0; at -= 1) {
      const level = levels[at];
      const said = level && childrenOf(level, name).at(-1)?.args[0]?.text;
      if (said !== undefined) return said;
    }
    return 'on';
  };
}
