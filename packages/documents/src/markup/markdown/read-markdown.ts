import type { Document } from '../document.ts';
import { createOutline } from '../outline.ts';
import { createWriter } from '../prose/writer.ts';
import type { Source } from '../source.ts';
import { readTree } from './blocks.ts';
import { frontMatterOf } from './front-matter.ts';
import { parseMarkdown } from './parse.ts';

/** Reads GitHub's Markdown. Settings at the top of the page are a block of code. */
export function readMarkdown(source: Source): Document {
  const outline = createOutline(source);
  const front = frontMatterOf(source.text);
  if (front !== undefined) {
    const writer = createWriter(front.start);
    for (const { 0: line, index } of source.text
      .slice(front.start, front.end)
      .matchAll(/[^\r\n]+|\r\n?|\n/g)) {
      const from = front.start + index;
      writer.instead(/^[\r\n]/.test(line) ? '\n' : line, from, from + line.length);
    }
    outline.code(front.language, '', writer.kept());
  }
  const base = front?.rest ?? 0;
  readTree(parseMarkdown(source.text.slice(base)), source, base, outline);
  return outline.document('markdown');
}
