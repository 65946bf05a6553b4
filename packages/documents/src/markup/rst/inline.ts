import type { Link, Prose } from '../document.ts';
import type { Line } from '../lines.ts';
import { createWriter } from '../prose/writer.ts';
import type { ProseWriter } from '../prose/writer.ts';
import type { SpanOf } from '../source.ts';

export interface Reading {
  readonly spanOf: SpanOf;
  link(kind: Link['kind'], target: string, start: number, end: number): void;
}

/** Literals, links, roles and interpreted text, strong, emphasis, footnotes, escapes. None looks past its own end sign. */
const INLINE =
  /``([^`]+)``|(:[a-z][\w:+.-]{0,60}:)?`([^`<]*)(?:<([^`>]*)>)?`(__?)?|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[[\w#*]{1,40}\]_|\\(.)/g;

/** Reads the words of lines. */
export function readInline(lines: readonly Line[], reading: Reading): Prose {
  const writer = createWriter(lines[0]?.start);
  writeInline(lines, reading, writer);
  return writer.prose(reading.spanOf);
}

/** Writes the words of lines behind those that were written before. */
export function writeInline(lines: readonly Line[], reading: Reading, writer: ProseWriter): void {
  // One text with a line feed for each line's end, and how far each of its lines is from its place in the document.
  const text = lines.map((line) => line.text).join('\n');
  const places: number[] = [];
  let length = 0;
  for (const line of lines) {
    places.push(line.start - length);
    length += line.text.length + 1;
  }
  const lineEnds = [...text.matchAll(/\n/g)].map(({ index }) => index);
  const place = createPlace(lineEnds, places);

  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    words(done, match.index);
    readMark(match);
    done = match.index + match[0].length;
  }
  words(done, text.length);

  /** Writes a range of the text, line by line. */
  function words(from: number, to: number): void {
    for (let at = from; at < to;) {
      const lineEnd = text.indexOf('\n', at);
      const end = lineEnd === -1 || lineEnd > to ? to : lineEnd;
      const part = text.slice(at, end);
      writer.literal(end === lineEnd ? part.trimEnd() : part, place(at));
      if (end !== lineEnd || end === to) return;
      const next = end + (/^\s+/.exec(text.slice(end, to))?.[0].length ?? 1);
      writer.gap(place(end), place(next));
      at = next;
    }
  }

  function readMark(match: RegExpExecArray): void {
    const before = writer.length();
    const [whole, literal, role, phrase, target, , strong, emphasis, escaped] = match;
    const at = match.index;
    if (literal !== undefined) {
      words(at + 2, at + 2 + literal.length);
      writer.mark('code', before);
    } else if (phrase !== undefined) {
      readPhrase(writer, at, whole, { role, phrase, target });
    } else if (strong !== undefined) {
      words(at + 2, at + 2 + strong.length);
      writer.mark('strong', before);
    } else if (emphasis !== undefined) {
      words(at + 1, at + 1 + emphasis.length);
      writer.mark('emphasis', before);
    } else if (escaped !== undefined && escaped.trim() !== '') {
      writer.instead(escaped, place(at), place(at) + 2);
    }
  }

  function readPhrase(
    written: ProseWriter,
    at: number,
    whole: string,
    { role, phrase, target }: PhraseParts,
  ): void {
    const before = written.length();
    const from = at + (role?.length ?? 0) + 1;
    if (target !== undefined) {
      const begin = place(from + phrase.length + 1);
      if (role === undefined) reading.link('link', target, begin, begin + target.length);
    }
    const shown = phrase.trimEnd();
    if (shown === '' && target !== undefined)
      words(from + phrase.length + 1, from + phrase.length + 1 + target.length);
    else words(from, from + shown.length);
    if (target !== undefined || whole.endsWith('_')) written.mark('link', before);
    else if (role !== undefined || !whole.endsWith('_')) written.mark('code', before);
  }
}

interface PhraseParts {
  readonly role: string | undefined;
  readonly phrase: string;
  readonly target: string | undefined;
}

/** Turns offsets of joined lines into offsets of the document. */
function createPlace(
  lineEnds: readonly number[],
  places: readonly number[],
): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = lineEnds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((lineEnds[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + (places[low] ?? 0);
  };
}
