import { tokensWithin, tooDeepAt, YAML_OPTIONS } from '@stackwright/core';
import { Composer, Lexer, Parser } from 'yaml';
import type { Document, ParsedNode, YAMLError } from 'yaml';
import { MAX_DEPTH } from './limits.ts';

/** What the YAML parser made of a text. */
export interface ReadYaml {
  /** Undefined when the text holds no document, or when it is too deep to be read. */
  readonly root?: ParsedNode;
  readonly errors: readonly YAMLError[];
  /** Version of a `%YAML` directive, if one stands there. */
  readonly version?: string;
  /** Where a second document starts. */
  readonly secondAt?: number;
  /** Where the nesting passes `MAX_DEPTH`; nothing else is known then. */
  readonly tooDeepAt?: number;
}

/** Reads one YAML document; of a second one no more than where it starts. */
export function readYaml(text: string): ReadYaml {
  const parser = new Parser();
  const tokens = tokensWithin(MAX_DEPTH, parser, new Lexer().lex(text));
  // Taken one by one: what comes behind the second document is not read.
  const [first, second] = new Composer(YAML_OPTIONS).compose(tokens, true, text.length);
  const deepAt = tooDeepAt(MAX_DEPTH, parser);
  if (deepAt !== undefined) return { errors: [], tooDeepAt: deepAt };
  if (first === undefined) return { errors: [] };
  return { ...summary(first), ...(second !== undefined && { secondAt: second.range[0] }) };
}

function summary(document: Document.Parsed): ReadYaml {
  const { contents, directives, errors, warnings } = document;
  return {
    ...(contents !== null && { root: contents }),
    ...(directives.yaml.explicit === true && { version: directives.yaml.version }),
    errors: [...errors, ...warnings],
  };
}
