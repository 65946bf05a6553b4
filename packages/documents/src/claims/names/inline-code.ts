import type { CodeBlock, Document } from '../../markup/document.ts';
import type { Utterance } from '../utterance.ts';
import { isProgram } from '../code/shell/programs.ts';
import type { Stance } from '../claim.ts';
import { stanceOf } from '../stance/stance.ts';

/** A command in a code mark, as the block of code that it would be, and how its sentence means it. */
export interface InlineCode {
  readonly block: CodeBlock;
  readonly stance: Stance;
}

/** Commands that stand in code marks of a document's words: `docker logs web` in a sentence names a container as a block does. */
export function inlineCode(utterances: readonly Utterance[]): readonly InlineCode[] {
  return utterances.flatMap((utterance) => {
    const { prose, start, end, stance, context } = utterance;
    const marks = prose.marks.filter(
      (mark) => mark.kind === 'code' && mark.start >= start && mark.end <= end,
    );
    return marks.flatMap((mark) => {
      const text = prose.text.slice(mark.start, mark.end);
      const [, name = ''] = /^\s*(?:sudo\s+)?([a-z][\w.-]*)\s+\S/.exec(text) ?? [];
      if (!isProgram(name)) return [];
      const block: CodeBlock = {
        kind: 'code',
        language: 'bash',
        meta: '',
        text,
        section: sectionOf(context.filter((words) => !/[.!?]$/.test(words))),
        quoted: false,
        lead: undefined,
        spanOf: (from, to) => prose.spanOf(mark.start + from, mark.start + to),
      };
      return [{ block, stance: stanceOf(prose, { start, end }, mark, stance) }];
    });
  });
}

/** Headings alone are wanted of it: what the words around say of whom and where. */
function sectionOf(context: readonly string[]): CodeBlock['section'] {
  const [first, ...others] = context.slice(0, 6);
  if (first === undefined) return undefined;
  const heading = {
    text: first,
    marks: [],
    spanOf: () => {
      throw new Error('a heading that is only read');
    },
  };
  return { heading, level: 1, parent: sectionOf(others) };
}

/** A document of these blocks alone. */
export function documentOf(document: Document, { block }: InlineCode): Document {
  return { ...document, blocks: [block] };
}
