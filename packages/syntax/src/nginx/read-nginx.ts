import type { Path } from '@stackwright/core';
import type { Comment, SyntaxProblem } from '../text/problem.ts';
import { createSpans } from '../text/source.ts';
import type { Source, SpanOf } from '../text/source.ts';
import { complaintProblem, endProblem, markProblem, tooDeep } from './complaints.ts';
import { lexNginx, nginxWordText } from './lex.ts';
import type { NginxToken } from './lex.ts';
import { createNginxLocate } from './locate.ts';
import type { NginxDirective, NginxDocument, NginxWord } from './tree.ts';

/** Deeper blocks are not read: nginx itself knows six levels, and readers walk the tree by recursion. */
const MAX_DEPTH = 100;

/** A block that is being read, and the directive it will belong to. The file is the outermost. */
interface Level {
  readonly path: Path;
  readonly directives: NginxDirective[];
  readonly counts: Map<string, number>;
  readonly opener?: { readonly words: readonly NginxWord[]; readonly at: number };
}

interface Reading {
  readonly file: string;
  readonly spanOf: SpanOf;
  readonly problems: SyntaxProblem[];
  level: Level;
  readonly outer: Level[];
  words: NginxWord[];
}

/**
 * Reads one file of nginx's configuration. Total: malformed text gives problems and the directives
 * that could be read. The grammar only: no directive is known here, so templates with `${NAME}` of the
 * official image's envsubst are read like any other word.
 */
export function readNginx({ file, text }: Source): NginxDocument {
  const spanOf = createSpans(text);
  const level: Level = { path: [], directives: [], counts: new Map() };
  const reading: Reading = { file, spanOf, problems: [], level, outer: [], words: [] };
  const comments: Comment[] = [];

  for (const token of lexNginx(text)) {
    if (token.complaint !== undefined) {
      reading.problems.push(complaintProblem(token, text, spanOf));
    }
    if (token.kind === 'space') continue;
    if (token.kind === 'comment') {
      const end = text.charAt(token.end - 1) === '\r' ? token.end - 1 : token.end;
      comments.push({ text: text.slice(token.start, end), span: spanOf(token.start, end) });
    } else if (token.kind === 'word') {
      const raw = text.slice(token.start, token.end);
      const span = spanOf(token.start, token.end);
      reading.words.push({ text: nginxWordText(raw), quoted: /^["']/.test(raw), span });
    } else if (token.kind === '{' && reading.outer.length >= MAX_DEPTH) {
      reading.problems.push(tooDeep(spanOf(token.start, token.end)));
      reading.words = [];
      break;
    } else mark(reading, token);
  }
  end(reading, text.length);

  return {
    file,
    directives: level.directives,
    comments,
    problems: reading.problems,
    locate: createNginxLocate(file, level.directives),
  };
}

function mark(reading: Reading, token: NginxToken): void {
  const { words, spanOf, problems } = reading;
  const pending = words.length > 0;
  // nginx wants words before `;` and `{`, and none before `}`.
  const span = spanOf(token.start, token.end);
  if (token.kind === '}') {
    if (pending) problems.push(markProblem('}', span, words.at(-1)));
    finish(reading);
    if (reading.outer.length > 0) close(reading, token.end);
    else problems.push(markProblem('stray }', span, undefined));
    return;
  }
  if (!pending) problems.push(markProblem(token.kind === ';' ? ';' : '{', span, undefined));
  if (token.kind === ';') {
    finish(reading, token.end);
    return;
  }
  const path = pathOf(reading.level, words[0]?.text ?? '');
  reading.outer.push(reading.level);
  reading.level = { path, directives: [], counts: new Map(), opener: { words, at: token.start } };
  reading.words = [];
}

/** Ends a directive without a block: at its `;`, or, where that is missing, behind its last word. */
function finish(reading: Reading, semicolon?: number): void {
  const { words, level } = reading;
  const [name] = words;
  if (name === undefined) return;
  reading.words = [];
  const end = semicolon ?? words.at(-1)?.span.end.offset ?? name.span.end.offset;
  level.directives.push(directiveOf(reading, words, pathOf(level, name.text), [name, end]));
}

function close(reading: Reading, end: number): void {
  const { level } = reading;
  const outer = reading.outer.pop();
  if (outer === undefined) return;
  reading.level = outer;
  const { words, at } = level.opener ?? { words: [], at: end };
  const directive = directiveOf(reading, words, level.path, [words[0] ?? at, end]);
  outer.directives.push({ ...directive, block: level.directives });
}

function end(reading: Reading, at: number): void {
  const { words, outer, problems, spanOf } = reading;
  const open = reading.level.opener?.words[0];
  // An unclosed quote has been told already, and is why the file ends too early.
  const told = problems.at(-1)?.kind === 'unclosed-quote' || problems.at(-1)?.kind === 'too-deep';
  if (!told && (words.length > 0 || outer.length > 0)) {
    problems.push(endProblem(words.at(-1), open, spanOf(at, at)));
  }
  finish(reading);
  while (reading.outer.length > 0) close(reading, at);
}

/** A block without a name gets the empty one, at its `{`. */
function directiveOf(
  { file, spanOf }: Reading,
  [name, ...args]: readonly NginxWord[],
  path: Path,
  [start, end]: readonly [NginxWord | number, number],
): NginxDirective {
  const from = typeof start === 'number' ? start : start.span.start.offset;
  const nameSpan = name?.span ?? spanOf(from, from);
  return { name: name?.text ?? '', args, file, path, nameSpan, span: spanOf(from, end) };
}

function pathOf({ path, counts }: Level, name: string): Path {
  const nth = counts.get(name) ?? 0;
  counts.set(name, nth + 1);
  return [...path, name, nth];
}
