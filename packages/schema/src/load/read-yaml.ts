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

/** Stray tokens after which the rest of a text is not read: it is not YAML. */
const MAX_STRAY = 1000;

const OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  // Without this, `!!binary` and friends of YAML 1.1 would become values that are not JSON.
  resolveKnownTags: false,
  // Duplicates are found while the value is built: that shows both places and is not quadratic.
  uniqueKeys: false,
  prettyErrors: false,
  keepSourceTokens: false,
} as const;

/**
 * Reads one YAML document. The parser is driven lexeme by lexeme, as `yaml.parseDocument` does
 * itself, because its stack then tells the exact nesting before the recursive composer sees it:
 * no text can overflow the call stack.
 */
export function readYaml(text: string): ReadYaml {
  const parser = new Parser();
  const composer = new Composer(OPTIONS);
  let first: Document.Parsed | undefined;
  // The parser's stack holds the document, its open collections and one scalar.
  const limit = MAX_DEPTH + 2;

  let errors = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') errors += 1;
      for (const document of composer.next(token)) {
        if (first !== undefined) return withSecond(first, document);
        first = document;
      }
    }
    if (errors > MAX_STRAY) break;
    if (parser.stack.length > limit) return { errors: [], tooDeepAt: parser.offset };
  }
  for (const token of parser.end()) {
    for (const document of composer.next(token)) {
      if (first !== undefined) return withSecond(first, document);
      first = document;
    }
  }
  for (const document of composer.end(true, text.length)) {
    if (first !== undefined) return withSecond(first, document);
    first = document;
  }
  return first === undefined ? { errors: [] } : summary(first);
}

function summary(document: Document.Parsed): ReadYaml {
  const { contents, directives, errors, warnings } = document;
  return {
    ...(contents !== null && { root: contents }),
    ...(directives.yaml.explicit === true && { version: directives.yaml.version }),
    errors: [...errors, ...warnings],
  };
}

function withSecond(first: Document.Parsed, second: Document.Parsed): ReadYaml {
  return { ...summary(first), secondAt: second.range[0] };
}
