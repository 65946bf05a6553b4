import type { Document, Fallback, Markup } from './document.ts';
import { readData } from './data/read-data.ts';
import { beyondLimits } from './markdown/limits.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readRst } from './rst/read-rst.ts';
import { openSource } from './source.ts';
import type { Source } from './source.ts';
import { readText } from './text/read-text.ts';

const MARKUPS: ReadonlyMap<string, Markup> = new Map<string, Markup>([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['mdown', 'markdown'],
  ['mkd', 'markdown'],
  ['mdx', 'markdown'],
  ['rst', 'rst'],
  ['rest', 'rst'],
  ['yaml', 'data'],
  ['yml', 'data'],
  ['json', 'data'],
]);

/** Reads a document of any markup, by the ending of its name; what has none that is known is plain text. Never throws. */
export function readDocument({
  file,
  text,
}: {
  readonly file: string;
  readonly text: string;
}): Document {
  const source = openSource(file, text);
  return read(source, markupOf(file));
}

function markupOf(file: string): Markup {
  const ending = /\.([^./]+)$/.exec(file)?.[1] ?? '';
  return MARKUPS.get(ending.toLowerCase()) ?? 'text';
}

function read(source: Source, markup: Markup): Document {
  switch (markup) {
    case 'markdown': {
      const limit = beyondLimits(source.text);
      if (limit !== undefined) return readInstead(source, markup, limit);
      return unlessTooDeep(source, markup, () => readMarkdown(source));
    }
    case 'rst':
      return readRst(source);
    case 'data':
      return unlessTooDeep(source, markup, () => {
        const document = readData(source);
        return 'why' in document ? readInstead(source, markup, document) : document;
      });
    case 'text':
      return readText(source);
  }
}

/** The parsers call themselves for what is nested; the limits are meant to come first, but no text may stop a run. */
function unlessTooDeep(source: Source, from: Markup, readIt: () => Document): Document {
  try {
    return readIt();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return readInstead(source, from, { why: 'deep', start: 0, end: 0 });
  }
}

/** Plain text can always be read. */
function readInstead(
  source: Source,
  from: Markup,
  {
    why,
    start,
    end,
  }: { readonly why: Fallback['why']; readonly start: number; readonly end: number },
): Document {
  return { ...readText(source), fallback: { from, why, span: source.spanOf(start, end) } };
}
