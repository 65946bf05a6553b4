import type { SpanOf } from '../text/source.ts';
import type { Piece } from './logical-lines.ts';
import type { DockerWord } from './model.ts';

/** An instruction's text in one line, and the way back from it to the file. */
export interface JoinedText {
  readonly text: string;
  readonly offsetAt: (at: number) => number;
}

export function joinPieces(source: string, pieces: readonly Piece[]): JoinedText {
  const text = pieces.map(({ start, end }) => source.slice(start, end)).join('');
  const offsetAt = (at: number): number => {
    let before = 0;
    for (const { start, end } of pieces) {
      if (at < before + end - start) return start + at - before;
      before += end - start;
    }
    return pieces.at(-1)?.end ?? 0;
  };
  return { text, offsetAt };
}

const WORD = /(?:"(?:\\.|[^"\\])*"?|'[^']*'?|\\.|[^\s"'\\]|\\$)+/g;

/** The words of a joined text from `from` on. Quotes are taken off, as the shell form's own are not. */
export function wordsOf(
  { text, offsetAt }: JoinedText,
  from: number,
  spanOf: SpanOf,
): readonly DockerWord[] {
  WORD.lastIndex = from;
  const words: DockerWord[] = [];
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const end = match.index + match[0].length;
    const span = spanOf(offsetAt(match.index), offsetAt(end - 1) + 1);
    words.push({ text: unquoted(match[0]), span });
  }
  return words;
}

function unquoted(raw: string): string {
  return raw.replaceAll(/"((?:\\.|[^"\\])*)"?|'([^']*)'?/g, (_, double?: string, single?: string) =>
    double === undefined ? (single ?? '') : double.replaceAll(/\\(["\\$])/g, '$1'),
  );
}

/**
 * The strings of the exec form. Undefined when the text is no JSON list of strings: Docker then takes it
 * for the shell form without a word.
 */
export function execWords(
  { text, offsetAt }: JoinedText,
  from: number,
  spanOf: SpanOf,
): readonly DockerWord[] | undefined {
  const rest = text.slice(from);
  const values = parseList(rest);
  if (values === undefined) return undefined;
  const quoted = [...rest.matchAll(/"(?:\\.|[^"\\])*"/g)];
  return values.map((value, at) => {
    const start = from + (quoted[at]?.index ?? 0);
    const end = start + (quoted[at]?.[0].length ?? 1);
    return { text: value, span: spanOf(offsetAt(start), offsetAt(end - 1) + 1) };
  });
}

function parseList(text: string): readonly string[] | undefined {
  if (!text.trimStart().startsWith('[')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const strings = Array.isArray(value) && value.every((item) => typeof item === 'string');
    return strings ? value : undefined;
  } catch {
    return undefined;
  }
}
