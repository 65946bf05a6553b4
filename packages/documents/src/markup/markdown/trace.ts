import type { Link, Text } from 'mdast';
import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown';

/**
 * Pieces of a text node's value, three numbers each: where the piece begins in the value, and the range of the document
 * that it stands for.
 */
export type Trace = number[];

declare module 'mdast' {
  interface TextData {
    trace?: Trace;
  }
  interface InlineCodeData {
    trace?: Trace;
  }
  interface CodeData {
    trace?: Trace;
  }
  interface LinkData {
    target?: readonly [start: number, end: number];
  }
  interface ImageData {
    target?: readonly [start: number, end: number];
  }
  interface DefinitionData {
    target?: readonly [start: number, end: number];
  }
}

/**
 * Lets the tree remember where each piece of its words stands, which mdast forgets: its own handlers join escapes,
 * entities and lines to one text with one range. Stands last among the extensions, as it replaces handlers of theirs.
 * A code node keeps the line ends around its content.
 */
export const traced: Extension = {
  enter: {
    characterReference(this: CompileContext) {
      const tail = textAtEnd(this);
      this.stack.push(tail);
      traceOf(tail).push(tail.value.length);
    },
  },
  exit: {
    data: exitData,
    codeTextData: exitData,
    codeFlowValue: exitData,
    characterEscapeValue(this: CompileContext, token) {
      const tail = popText(this);
      traceOf(tail).push(tail.value.length, token.start.offset - 1, token.end.offset);
      tail.value += this.sliceSerialize(token);
    },
    characterReference(this: CompileContext, token) {
      traceOf(popText(this)).push(token.start.offset, token.end.offset);
    },
    lineEnding(this: CompileContext, token) {
      const parent = this.stack.at(-1);
      if (this.data.atHardBreak === true) {
        this.data.atHardBreak = undefined;
        const last = parent !== undefined && 'children' in parent ? parent.children.at(-1) : parent;
        if (last?.position !== undefined) last.position.end = { ...token.end };
        return;
      }
      if (this.data.setextHeadingSlurpLineEnding === true || parent === undefined) return;
      if (!this.config.canContainEols.includes(parent.type)) return;
      append(textAtEnd(this), '\n', token);
    },
    autolinkProtocol(this: CompileContext, token) {
      exitData.call(this, token);
      nameTarget(this, token, this.sliceSerialize(token));
    },
    autolinkEmail(this: CompileContext, token) {
      exitData.call(this, token);
      nameTarget(this, token, `mailto:${this.sliceSerialize(token)}`);
    },
    resourceDestinationString(this: CompileContext, token) {
      nameTarget(this, token, this.resume());
    },
    definitionDestinationString(this: CompileContext, token) {
      nameTarget(this, token, this.resume());
    },
    codeText(this: CompileContext, token) {
      const inner = popFragment(this);
      const node = this.stack.at(-1);
      if (node?.type === 'inlineCode' && inner !== undefined) {
        const isInTable = 'inTable' in this.data && this.data.inTable === true;
        const text = isInTable ? withoutEscapedPipes(inner) : inner;
        node.value = text.value;
        node.data = { trace: traceOf(text) };
      }
      this.exit(token);
    },
    codeFenced(this: CompileContext, token) {
      keepCode(this);
      this.data.flowCodeInside = undefined;
      this.exit(token);
    },
    codeIndented(this: CompileContext, token) {
      keepCode(this);
      this.exit(token);
    },
  },
};

function exitData(this: CompileContext, token: Token): undefined {
  append(popText(this), this.sliceSerialize(token), token);
}

function append(tail: Text, words: string, { start, end }: Token): void {
  const trace = traceOf(tail);
  const at = tail.value.length;
  // A tab that serves as indentation in part is read as spaces that stand nowhere.
  const extra = words === '\n' ? 0 : words.length - (end.offset - start.offset);
  if (extra > 0 && words.startsWith(' '.repeat(extra))) {
    trace.push(at, start.offset, start.offset, at + extra, start.offset, end.offset);
  } else {
    trace.push(at, start.offset, end.offset);
  }
  tail.value += words;
}

function traceOf(node: Text): Trace {
  node.data ??= {};
  node.data.trace ??= [];
  return node.data.trace;
}

function textAtEnd(context: CompileContext): Text {
  const parent = context.stack.at(-1);
  if (parent === undefined || !('children' in parent)) throw new Error('words without a parent');
  const siblings: unknown[] = parent.children;
  const last = parent.children.at(-1);
  if (last?.type === 'text') return last;
  const text: Text = { type: 'text', value: '' };
  siblings.push(text);
  return text;
}

function popText(context: CompileContext): Text {
  const tail = context.stack.pop();
  if (tail?.type !== 'text') throw new Error('words were not begun');
  return tail;
}

function popFragment(context: CompileContext): Text | undefined {
  const fragment = context.stack.pop();
  if (fragment?.type !== 'fragment') throw new Error('content was not kept');
  const [first] = fragment.children;
  return first?.type === 'text' ? first : undefined;
}

function keepCode(context: CompileContext): void {
  const text = popFragment(context);
  const node = context.stack.at(-1);
  if (node?.type !== 'code' || text === undefined) return;
  node.value = text.value;
  node.data = { trace: traceOf(text) };
}

function nameTarget(context: CompileContext, token: Token, url: string): void {
  const node = context.stack.at(-1);
  if (node?.type !== 'link' && node?.type !== 'image' && node?.type !== 'definition') return;
  node.url = url;
  (node as Link).data = { target: [token.start.offset, token.end.offset] };
}

/** In tables `\|` is a bar even in code. */
function withoutEscapedPipes(text: Text): Text {
  if (!text.value.includes('\\|')) return text;
  const result: Text = { type: 'text', value: '' };
  const trace = traceOf(result);
  const pieces = traceOf(text);
  for (let index = 0; index < pieces.length; index += 3) {
    const [at = 0, from = 0] = pieces.slice(index);
    const words = text.value.slice(at, pieces[index + 3]);
    for (const { 0: part, index: within } of words.matchAll(/\\\||\\|[^\\]+/g)) {
      trace.push(result.value.length, from + within, from + within + part.length);
      result.value += part === '\\|' ? '|' : part;
    }
  }
  return result;
}
