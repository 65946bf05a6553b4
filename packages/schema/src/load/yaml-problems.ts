import { isScalar, visit } from 'yaml';
import type { ParsedNode, YAMLError } from 'yaml';
import { tooDeep } from './complaints.ts';
import { explainYamlError } from './yaml-errors/index.ts';
import { MAX_LENGTH } from './limits.ts';
import type { PositionAt } from '@stackwright/core';
import type { Problem, Range } from './problem.ts';
import type { ReadYaml } from './read-yaml.ts';

/**
 * What the YAML parser had against a text, in plain words. The parser loses its footing until the
 * end of a line, so of several syntax errors in one line only the first is told.
 */
export function yamlProblems(
  read: ReadYaml,
  text: string,
  positionAt: PositionAt,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (read.version !== undefined && read.version !== '1.2') problems.push(oldVersion(text));
  if (read.secondAt !== undefined) problems.push(secondDocument(read.secondAt));

  const toldLines = new Set<number>();
  for (const error of read.errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const problem = fromError(error, text, read.root);
    if (problem.rule === 'invalid-yaml') {
      const { line } = positionAt(error.pos[0]);
      if (toldLines.has(line)) continue;
      toldLines.add(line);
    }
    problems.push(problem);
  }
  return problems;
}

function fromError(error: YAMLError, text: string, root: ParsedNode | undefined): Problem {
  const { code, message } = error;
  const [start, end] = error.pos;
  const escape = /^Invalid escape sequence ([^]*)/.exec(message)?.[1];
  const range: Range = [start, escape === undefined ? Math.max(start, end) : start + escape.length];
  const explained = explainYamlError(code, message, text.slice(...range));
  // The parser names the place where it gave up looking for the quote; the reader wants the opening one.
  const opening = message.startsWith('Missing closing') ? quoteEnding(root, start) : undefined;
  if (opening === undefined) return { ...explained, range };
  return {
    ...explained,
    range: [opening, opening + 1],
    related: [{ message: 'the text runs up to here', range: [start, start] }],
  };
}

/** Start of the quoted text that ends at an offset. */
function quoteEnding(root: ParsedNode | undefined, end: number): number | undefined {
  let start: number | undefined;
  visit(root ?? null, {
    Scalar(_, node) {
      if (!isScalar(node) || node.range?.[1] !== end) return undefined;
      start = node.range[0];
      return visit.BREAK;
    },
  });
  return start;
}

/** Nothing but blanks and comments. */
export function empty(): Problem {
  return {
    rule: 'empty-document',
    what: 'The file is empty.',
    why: 'A stack needs at least its name and one host; comments alone describe nothing.',
    fix: 'Run `stackwright init` to write a first stack.yaml.',
    range: [0, 0],
  };
}

/** A text beyond the size that is read. */
export function overlong(length: number): Problem {
  return {
    rule: 'too-large',
    what: `The file has ${length} characters; ${MAX_LENGTH} are read at most.`,
    why: 'A large stack has some thousand lines; this is most likely another kind of file.',
    fix: 'Check the file name, or split the fleet into one stack.yaml for each stack.',
    range: [0, 0],
  };
}

/** Nesting beyond the limit, where the parser was stopped. */
export function tooDeepAt(offset: number): Problem {
  return tooDeep([offset, offset + 1]);
}

function secondDocument(offset: number): Problem {
  return { ...explainYamlError('MULTIPLE_DOCS', '', ''), range: [offset, offset + '---'.length] };
}

function oldVersion(text: string): Problem {
  const start = Math.max(0, text.search(/^\ufeff?%YAML/m));
  const end = text.slice(start).search(/$/m);
  return {
    rule: 'unsupported-yaml',
    what: 'The file asks for another version than YAML 1.2.',
    why: 'In YAML 1.1 words such as `on`, `no` and `22:30` are not texts.',
    fix: 'Remove the `%YAML` line.',
    range: [start, start + Math.max(0, end)],
  };
}
