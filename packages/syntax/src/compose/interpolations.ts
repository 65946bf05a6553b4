import type { SyntaxProblem } from '../text/problem.ts';
import type { SpanOf } from '../text/source.ts';
import type { YamlDocument, YamlScalar } from '../yaml/index.ts';
import { readInterpolation } from './interpolation.ts';
import type { ComposeInterpolation } from './model.ts';

/** The variables of a document where they stand. Compose reads them in values, never in keys. */
export function readInterpolations(
  { scalars }: YamlDocument,
  text: string,
  spanOf: SpanOf,
): {
  readonly interpolations: readonly ComposeInterpolation[];
  readonly problems: readonly SyntaxProblem[];
} {
  const interpolations: ComposeInterpolation[] = [];
  const problems: SyntaxProblem[] = [];
  for (const scalar of scalars()) {
    const { value, path } = scalar;
    if (typeof value !== 'string' || !value.includes('$')) continue;
    const placeOf = createPlace(scalar, value, text);
    const { variables, bad } = readInterpolation(value);
    for (const { start, end, ...variable } of variables) {
      interpolations.push({ ...variable, path, span: spanOf(...placeOf(start, end)) });
    }
    for (const { start, end } of bad) {
      problems.push({
        kind: 'bad-interpolation',
        // Often a password with a dollar sign in it: no part of it is shown.
        what: 'what stands behind this ${ is no variable',
        why: 'Compose takes ${ for the start of ${NAME} or ${NAME:-default} and refuses the file.',
        fix: 'Correct the name, close the brace, or write $$ for a dollar sign.',
        span: spanOf(...placeOf(start, end)),
      });
    }
  }
  return { interpolations, problems };
}

/** Exact where the value stands in the text as it is; else the whole scalar. */
function createPlace(
  { range: [start, end] }: YamlScalar,
  value: string,
  text: string,
): (from: number, to: number) => readonly [number, number] {
  const at = text.slice(start, end).indexOf(value);
  return at === -1 ? () => [start, end] : (from, to) => [start + at + from, start + at + to];
}
