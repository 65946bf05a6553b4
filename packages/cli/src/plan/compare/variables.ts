import type { Change } from '../change.ts';
import { matchKeyed } from './keyed.ts';

/** A variable's name and its value. */
export type Variable = readonly [name: string, value: string];

/**
 * Variables that come, go or change: names only, whatever stands behind them.
 * @param prefix - whose they are, with a space behind it; empty where the file has one owner.
 */
export function compareVariables(
  base: readonly Variable[],
  head: readonly Variable[],
  prefix = '',
): readonly Change[] {
  const { added, removed, common } = matchKeyed(base, head);
  return [
    ...removed.map(([name]): Change => ({ action: 'removed', what: `${prefix}variable ${name}` })),
    ...common
      .filter(([, was, is]) => was !== is)
      .map(([name]): Change => ({ action: 'changed', what: `${prefix}value of variable ${name}` })),
    ...added.map(([name]): Change => ({ action: 'added', what: `${prefix}variable ${name}` })),
  ];
}
