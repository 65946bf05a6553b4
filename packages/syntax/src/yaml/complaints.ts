import type { Span } from '@stackwright/core';
import type { YAMLError } from 'yaml';
import { shown } from '../text/problem.ts';
import type { SyntaxProblem } from '../text/problem.ts';
import type { SpanOf } from '../text/source.ts';
import type { NodeComplaint } from './nodes.ts';

/** What the YAML parser itself refuses. */
export function syntaxProblem({ message, pos, code }: YAMLError, spanOf: SpanOf): SyntaxProblem {
  return {
    kind: 'yaml-syntax',
    what: `not YAML: ${message.replace(/\.$/, '')}`,
    why: `Programs that read the file refuse it (${code.toLowerCase().replaceAll('_', '-')}).`,
    fix: 'Correct the line; look at quotes, indentation and colons before it too.',
    span: spanOf(pos[0], pos[1]),
  };
}

/** What is YAML, but stands for nothing. */
export function nodeProblem(
  { kind, name }: NodeComplaint,
  span: Span,
  first: Span | undefined,
): SyntaxProblem {
  switch (kind) {
    case 'unknown-alias':
      return {
        kind,
        what: `the alias *${name} has no anchor before it`,
        why: 'An alias repeats what was named with & earlier in the same document.',
        fix: `Name the part with &${name}, or write it out here.`,
        span,
      };
    case 'cyclic-alias':
      return {
        kind,
        what: `the alias *${name} stands inside its own anchor`,
        why: 'The value would contain itself.',
        fix: 'Write the part out, or name a smaller one.',
        span,
      };
    case 'duplicate-key':
      return {
        kind,
        what: `the key ${shown(name)} is given twice${first === undefined ? '' : `, first on line ${first.start.line}`}`,
        why: 'Compose refuses such a file; other programs keep one of the two in silence. Here the first is read.',
        fix: 'Keep one of the two.',
        span,
      };
    case 'bad-key':
      return {
        kind,
        what: 'this key is not a text',
        why: 'Programs that read the file look their keys up by name.',
        fix: 'Write a plain word as the key.',
        span,
      };
    case 'bad-merge':
      return {
        kind,
        what: 'the merge key << is given something that is not a mapping',
        why: 'It takes the pairs of a mapping, or of a list of mappings.',
        fix: 'Point it at an anchor on a mapping.',
        span,
      };
  }
}

export function tooDeep(span: Span): SyntaxProblem {
  return {
    kind: 'too-deep',
    what: 'mappings and lists are nested more than 64 levels deep',
    why: 'No configuration file is: the file was not read.',
    fix: 'Look for brackets that are not closed.',
    span,
  };
}

export function tooLarge(span: Span): SyntaxProblem {
  return {
    kind: 'too-large',
    what: 'the aliases in here stand for too many values, or nest too deep',
    why: 'This part was not read: written out, it would not fit into memory.',
    fix: 'Use fewer aliases of aliases.',
    span,
  };
}
