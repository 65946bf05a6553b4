import { orderOf } from '../comments.ts';
import type { Line } from '../lines.ts';
import { keptLines } from '../prose/from-lines.ts';
import type { RstContext } from './context.ts';
import { CODE_DIRECTIVES, WORD_DIRECTIVES } from './explicit.ts';
import type { Explicit } from './explicit.ts';
import { readInline } from './inline.ts';
import { bodyOf, endOf, shifted } from './shape.ts';

/** Reads what begins with `..` at a line; gives the line behind it. */
export function readExplicit(
  context: RstContext,
  explicit: Explicit,
  lines: readonly Line[],
  at: number,
  depth: number,
): number {
  const first = lines[at];
  if (first === undefined) return at + 1;
  const end = Math.max(at + 1, endOf(lines, at + 1, 1));
  const body = bodyOf(lines.slice(at + 1, end));
  switch (explicit.kind) {
    case 'comment':
      readComment(context, explicit.words, first);
      break;
    case 'footnote':
      context.readBlocks([shifted(first, explicit.at), ...body], undefined, depth + 1);
      break;
    case 'target': {
      context.outline.anchors.add(explicit.name);
      const start = first.start + explicit.at;
      if (explicit.target !== '') {
        context.link('definition', explicit.target, start, start + explicit.target.length);
      }
      break;
    }
    case 'directive':
      readDirective(context, explicit, first, body, depth);
      break;
  }
  return end;
}

function readDirective(
  context: RstContext,
  { name, argument, at }: Extract<Explicit, { kind: 'directive' }>,
  first: Line,
  body: readonly Line[],
  depth: number,
): void {
  const content = body.slice(optionsIn(body));
  if (CODE_DIRECTIVES.has(name)) {
    if (content.some(({ isBlank }) => !isBlank)) {
      context.outline.code(argument.toLowerCase(), '', keptLines(content));
    }
  } else if (name === 'image' || name === 'figure') {
    const start = first.start + at;
    context.link('image', argument, start, start + argument.length);
    context.readBlocks(content, undefined, depth + 1);
  } else if (WORD_DIRECTIVES.has(name)) {
    context.outline.inside({ quoted: true, lead: undefined }, () => {
      if (argument !== '') context.outline.paragraph(readInline([shifted(first, at)], context));
      context.readBlocks(content, undefined, depth + 1);
    });
  }
}

/** How many lines the options of a directive take: `:caption: compose.yml`. */
function optionsIn(body: readonly Line[]): number {
  const index = body.findIndex(({ text }) => !/^\s*:[\w-]+:/.test(text));
  return index === -1 ? body.length : index;
}

/** An order speaks of the block that follows it. */
function readComment({ outline, waiting, spanOf }: RstContext, words: string, line: Line): void {
  const order = orderOf(words);
  if (order === undefined) return;
  waiting.push((about) => {
    outline.markers.push({
      ...order,
      span: spanOf(line.start, line.end),
      about: spanOf(about?.start ?? line.end, about?.end ?? line.end),
    });
  });
}
