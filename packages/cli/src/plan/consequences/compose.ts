import type { Compared, Consequence } from '../consequence.ts';
import { composePairs } from './compose-files.ts';
import { quoted } from './names.ts';
import { containerChanges } from './recreated.ts';

/** What `docker compose up -d` does to containers, by deployment. */
export function composeConsequences(compared: Compared): readonly Consequence[] {
  return composePairs(compared).flatMap((pair): readonly Consequence[] => {
    const { folder: where, was, is } = pair;
    const { created, recreated, orphaned } = containerChanges(pair);
    if (is === undefined) {
      const what = `nothing renders it any more; running until somebody stops them: ${quoted(orphaned)}`;
      return [{ kind: 'container', where, what, run: 'docker compose down' }];
    }
    const run = `docker compose up -d${orphaned.length > 0 ? ' --remove-orphans' : ''}`;
    const parts = [
      ...(created.length > 0 ? [`creates ${quoted(created)}`] : []),
      ...(recreated.length > 0 ? [`recreates ${quoted(recreated)}`] : []),
      ...(orphaned.length > 0 ? [`removes ${quoted(orphaned)}`] : []),
    ];
    if (parts.length === 0) return [];
    const isNew = was === undefined ? 'a new deployment: ' : '';
    return [{ kind: 'container', where, what: `${isNew}${parts.join(', ')}`, run }];
  });
}
