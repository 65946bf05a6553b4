import type { TextRange } from '../utterances/text-range.ts';

/**
 * The clauses of a sentence: what one verb speaks of. Cut at semicolons, spaced dashes, parentheses, and before words that begin
 * a clause; commas alone cut nothing, since lists have them.
 */
export function clausesOf(text: string, { start, end }: TextRange): readonly TextRange[] {
  const clauses: TextRange[] = [];
  let from = start;
  const cut = (at: number, next: number): void => {
    if (text.slice(from, at).trim() !== '') clauses.push({ start: from, end: at });
    from = next;
  };
  BREAK.lastIndex = start;
  for (
    let found = BREAK.exec(text);
    found !== null && found.index < end;
    found = BREAK.exec(text)
  ) {
    const [whole, ...words] = found;
    const word = words.find((one) => one !== undefined);
    const behind = found.index + whole.length;
    // A word that begins a clause belongs to it.
    cut(found.index, Math.min(word === undefined ? behind : behind - word.length, end));
  }
  cut(end, end);
  return clauses;
}

const BREAK =
  /(?<!\b(?:defaults?|upstream|minimum|recommended|old|bad|wrong|previously|formerly))[;:]\s|\s[—–]\s?|—|\s-\s|[()]|,?\s(but|while|whereas|although|though|because|unless|if|so that|which|instead of|rather than)(?=\s)|,\s(not\s)|\s(and\s)(?=(?:is|are|now|it|has|will|was|were)\b)|,\s((?:and|or|then|so|now|when|where|previously|formerly|previous|was|were|now|never)\s)|\.\s(?=[A-Z])/g;

/** The clause that holds the offset; the whole sentence where none does. */
export function clauseAt(
  clauses: readonly TextRange[],
  at: number,
  sentence: TextRange,
): TextRange {
  return clauses.find(({ start, end }) => start <= at && at < end) ?? sentence;
}
