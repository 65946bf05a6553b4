import type { Hit, ProviderToken } from './detector.ts';
import { isFakeToken } from './fake.ts';
import { hitsOf } from './hits-of.ts';
import { PROVIDERS } from './providers/index.ts';

const BY_MARK = byMark(PROVIDERS);

/** One look for all marks: sorted, so that those with the same beginning are tried as one. */
const MARKS = new RegExp(
  [...BY_MARK.keys()]
    .toSorted()
    .map((mark) => mark.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`))
    // The mark alone is in every other text.
    .map((mark) => (mark === 'SK' ? 'SK(?=[0-9a-f]{8})' : mark))
    .join('|'),
  'g',
);

/** As far before a mark as a credential reaches. */
const REACH = 16;

/** Credentials that their providers mark. Each pattern is bounded: the time is linear in the text. */
export function markedTokens(text: string): readonly Hit[] {
  return hitsOf(text.matchAll(MARKS), ({ 0: mark, index }) => tokenAt(text, mark, index));
}

function tokenAt(text: string, mark: string, index: number): Hit | undefined {
  for (const token of BY_MARK.get(mark) ?? []) {
    const start = startOf(text, token, index);
    if (start === undefined) continue;
    token.pattern.lastIndex = index;
    const match = token.pattern.exec(text);
    if (match === null) continue;
    const to = index + match[0].length;
    const { secret } = match.groups ?? {};
    const from = secret === undefined ? start : to - secret.length;
    if (isFakeToken(text.slice(from, to))) continue;
    const { kind, label, strength } = token;
    return { kind, label, strength, from, to };
  }
  return undefined;
}

/** Where the credential begins; undefined where its mark is the middle of another word. */
function startOf(text: string, { before }: ProviderToken, index: number): number | undefined {
  const head = text.slice(Math.max(0, index - REACH), index);
  if (before !== undefined) {
    const match = before.exec(head);
    return match === null ? undefined : index - match[0].length;
  }
  // An escaped line end, as in a JSON string, is no letter.
  return /[A-Za-z0-9_]$/.test(head) && !/\\[nrt]$/.test(head) ? undefined : index;
}

/** The longest mark stands for its shorter beginnings too: `sk-` and `sk-ant-`. */
function byMark(tokens: readonly ProviderToken[]): ReadonlyMap<string, readonly ProviderToken[]> {
  const marks = [...new Set(tokens.flatMap((token) => token.marks))];
  const shortest = marks.filter(
    (mark) => !marks.some((other) => other !== mark && mark.startsWith(other)),
  );
  return new Map(
    shortest.map((mark) => [
      mark,
      tokens.filter((token) => token.marks.some((one) => one.startsWith(mark))),
    ]),
  );
}
