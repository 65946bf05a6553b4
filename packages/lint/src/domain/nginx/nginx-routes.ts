import { childrenOf } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';

/** Where a path goes inside a server: its locations, outermost first. */
export type Route = readonly NginxDirective[];

/**
 * The locations that nginx takes for a path: the exact one, else the longest prefix, else (unless that
 * is `^~`) the first regular expression that fits. Undefined when an expression is not understood.
 * Source: nginx.org, ngx_http_core_module, location.
 */
export function routeOf(server: NginxDirective, path: string): Route | undefined {
  const locations = childrenOf(server, 'location').map(toLocation);
  if (locations.includes(undefined)) return undefined;
  const all = locations.filter((one) => one !== undefined);
  const chosen = choose(all, path);
  if (chosen === undefined) return [];
  const inner = routeOf(chosen.location, path);
  return inner && [chosen.location, ...inner];
}

interface Location {
  readonly location: NginxDirective;
  readonly modifier: string;
  readonly text: string;
  readonly pattern?: RegExp;
}

function toLocation(location: NginxDirective): Location | undefined {
  const words = location.args.map(({ text }) => text);
  const glued = /^(?<modifier>=|\^~|~\*|~)(?<rest>.+)$/.exec(words[0] ?? '')?.groups;
  const [modifier = '', text = ''] =
    words.length > 1 ? words : [glued?.['modifier'], glued?.['rest'] ?? words[0]];
  if (modifier !== '~' && modifier !== '~*') return { location, modifier, text };
  try {
    return { location, modifier, text, pattern: new RegExp(text, modifier === '~*' ? 'i' : '') };
  } catch {
    return undefined;
  }
}

function choose(locations: readonly Location[], path: string): Location | undefined {
  const exact = locations.find(({ modifier, text }) => modifier === '=' && text === path);
  if (exact !== undefined) return exact;
  const prefix = locations
    .filter(({ modifier, text }) => ['', '^~'].includes(modifier) && path.startsWith(text))
    .toSorted((a, b) => b.text.length - a.text.length)[0];
  if (prefix?.modifier === '^~') return prefix;
  return locations.find(({ pattern }) => pattern?.test(path)) ?? prefix;
}
