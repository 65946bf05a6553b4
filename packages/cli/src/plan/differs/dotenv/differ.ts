import { compareVariables } from '../../compare/variables.ts';
import type { Variable } from '../../compare/variables.ts';
import type { Differ } from '../../differ.ts';

/** Variables of a `.env` file. */
export const differ: Differ = {
  files: /(?:^|\/)\.env(?:\.[\w-]+)?$/,
  compare: ({ was, is }) => compareVariables(variablesOf(was), variablesOf(is)),
};

function variablesOf(text: string): readonly Variable[] {
  return [...text.matchAll(/^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=(.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value.trim()],
  );
}
