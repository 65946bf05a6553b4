import type { Change } from '../change.ts';
import { matchKeyed } from './keyed.ts';
import { isSensitive, shown } from './shown.ts';

/** Compares named texts. Values of sensitive names are not shown. */
export function compareNamed(
  base: Iterable<readonly [string, string]>,
  head: Iterable<readonly [string, string]>,
  {
    prefix = '',
    hides = isSensitive,
  }: {
    readonly prefix?: string;
    /** True for a name whose value must not be shown. */
    hides?(name: string): boolean;
  } = {},
): readonly Change[] {
  const { added, removed, common } = matchKeyed(base, head);
  const what = (name: string): string => `${prefix}${name}`;
  const value = (name: string, side: 'was' | 'is', text: string): Partial<Change> =>
    hides(name) || text === '' ? {} : { [side]: shown(text) };
  return [
    ...removed.map(([name, was]) => ({
      action: 'removed' as const,
      what: what(name),
      ...value(name, 'was', was),
    })),
    ...common.flatMap(([name, was, is]): readonly Change[] =>
      was === is
        ? []
        : [
            hides(name) || shown(was) === shown(is)
              ? { action: 'changed', what: what(name) }
              : { action: 'changed', what: what(name), was: shown(was), is: shown(is) },
          ],
    ),
    ...added.map(([name, is]) => ({
      action: 'added' as const,
      what: what(name),
      ...value(name, 'is', is),
    })),
  ];
}
