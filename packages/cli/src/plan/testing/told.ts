import { changeText } from '../change.ts';
import type { Change } from '../change.ts';
import type { Differ } from '../differ.ts';

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

/** Changes as lines of a table: `~ workers: 2 → 4`. Undefined stays: the parser refused a text. */
export function told(changes: readonly Change[] | undefined): readonly string[] | undefined {
  return changes?.map((change) => `${SIGNS[change.action]} ${changeText(change)}`);
}

/** What a differ says of two texts of a file, and of the same the other way round. */
export function bothWays(differ: Differ, file: string, was: string, is: string) {
  return {
    there: told(differ.compare({ file, was, is })),
    back: told(differ.compare({ file, was: is, is: was })),
  };
}
