import type { Change } from '../../change.ts';
import { matchKeyed } from '../../compare/keyed.ts';
import type { Differ, TextPair } from '../../differ.ts';

/** Variables of a `.env` file: names only, whatever stands behind them. */
export const differ: Differ = { files: /(?:^|\/)\.env(?:\.[\w-]+)?$/, compare };

function compare({ was, is }: TextPair): readonly Change[] {
  const { added, removed, common } = matchKeyed(variablesOf(was), variablesOf(is));
  return [
    ...removed.map(([name]): Change => ({ action: 'removed', what: `variable ${name}` })),
    ...common
      .filter(([, before, after]) => before !== after)
      .map(([name]): Change => ({ action: 'changed', what: `value of variable ${name}` })),
    ...added.map(([name]): Change => ({ action: 'added', what: `variable ${name}` })),
  ];
}

function variablesOf(text: string): readonly (readonly [string, string])[] {
  return [...text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=(.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value.trim()],
  );
}
