/**
 * How YAML is composed here: scalars are YAML 1.2's (core schema), and what the composer would decide by
 * itself is left to those who build the value, because they know the places.
 */
export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  // Merge keys are resolved, or refused, while the value is built.
  merge: false,
  // Without this, `!!binary` and friends of YAML 1.1 would become values that are not JSON.
  resolveKnownTags: false,
  // Duplicates are found while the value is built: that shows both places and is not quadratic.
  uniqueKeys: false,
  prettyErrors: false,
  keepSourceTokens: false,
  logLevel: 'silent',
} as const;

/** What is asked of a parser: the package `yaml` has it, and core depends on nothing. */
interface YamlParser<Token> {
  /** Where the next lexeme starts. */
  readonly offset: number;
  /** What is being read, outermost first. */
  readonly stack: { readonly length: number };
  next(lexeme: string): Iterable<Token>;
  end(): Iterable<Token>;
}

/** Stray tokens after which the rest of a text is not read: it is not YAML. */
const MAX_STRAY = 1000;

/**
 * The tokens of a YAML text, up to where its mappings and lists are nested deeper than `depth`. The parser
 * is driven lexeme by lexeme, as `yaml.parseDocument` does itself, because its stack then tells the nesting
 * before the recursive composer sees it: no text can overflow the call stack.
 */
export function* tokensWithin<Token extends { readonly type: string }>(
  depth: number,
  parser: YamlParser<Token>,
  lexemes: Iterable<string>,
): Generator<Token, void> {
  let stray = 0;
  for (const lexeme of lexemes) {
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') stray += 1;
      yield token;
    }
    if (stray > MAX_STRAY) break;
    if (tooDeepAt(depth, parser) !== undefined) return;
  }
  yield* parser.end();
}

/** Where a parser stopped because the nesting passes `depth`; undefined when it did not. */
export function tooDeepAt(
  depth: number,
  { stack, offset }: Pick<YamlParser<unknown>, 'stack' | 'offset'>,
): number | undefined {
  // The stack holds the document, its open collections and most often one scalar.
  return stack.length > depth + 2 ? offset : undefined;
}
