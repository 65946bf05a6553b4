import type { Location } from '@stackwright/core';
import type { Locate } from '../text/locate-tree.ts';
import type { NginxDirective } from './tree.ts';

/**
 * The `locate` of one file: pairs of name and number lead to a directive, `args` and a number behind
 * them to an argument. A path that leads nowhere gives its nearest ancestor that exists.
 */
export function createNginxLocate(file: string, directives: readonly NginxDirective[]): Locate {
  return (path, part = 'value') => {
    let level: readonly NginxDirective[] | undefined = directives;
    let found: NginxDirective | undefined;
    for (let at = 0; at < path.length; at += 2) {
      const [name, nth] = [path[at], path[at + 1]];
      if (found !== undefined && name === 'args' && typeof nth === 'number') {
        const word = found.args[nth];
        if (word !== undefined && at + 2 === path.length) return { file, path, span: word.span };
      }
      // Number 1 of a name is found behind number 0: a level is searched once for each step.
      const next: NginxDirective | undefined = level?.filter((one) => one.name === name)[
        typeof nth === 'number' ? nth : 0
      ];
      if (next === undefined) break;
      found = next;
      level = next.block;
    }
    return found === undefined ? { file, path: [] } : locationOf(found, part);
  };
}

/** Where a directive stands; `key` is its name alone. Works across included files. */
export function locationOf(
  { file, path, nameSpan, span }: NginxDirective,
  part: 'key' | 'value' = 'value',
): Location {
  return { file, path, span: part === 'key' ? nameSpan : span };
}
