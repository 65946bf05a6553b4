import { Composer, Lexer, Parser } from 'yaml';
import { expect, test } from 'vitest';
import { tokensWithin, tooDeepAt, YAML_OPTIONS } from './yaml-tokens.ts';

const DEPTH = 4;

function read(text: string) {
  const parser = new Parser();
  const tokens = tokensWithin(DEPTH, parser, new Lexer().lex(text));
  const documents = [...new Composer(YAML_OPTIONS).compose(tokens)];
  return { values: documents.map((one) => one.toJS() as unknown), at: tooDeepAt(DEPTH, parser) };
}

test.each([
  // Its scalars are not put on the stack: it may be one deeper.
  ['a flow list', '[[[[[oak]]]]]', '[[[[[[oak]]]]]]'],
  ['a block list', '- - - - oak', '- - - - - oak'],
  ['mappings', 'a: {b: {c: {d: oak}}}', 'a: {b: {c: {d: {e: oak}}}}'],
])('%s is read as deep as it may be nested, and no deeper', (_, deepest, deeper) => {
  expect(read(deepest)).toMatchObject({ values: [expect.anything()], at: undefined });
  const { values, at = -1 } = read(deeper);
  expect(values).toEqual([]);
  expect(at).toBeGreaterThan(DEPTH);
  expect(at).toBeLessThanOrEqual(deeper.length);
});

test('what stands below the nesting is never asked of the parser', () => {
  let asked = 0;
  const parser = new Parser();
  function* counted(text: string): Generator<string> {
    for (const lexeme of new Lexer().lex(text)) {
      asked += 1;
      yield lexeme;
    }
  }

  expect([...tokensWithin(DEPTH, parser, counted('['.repeat(100_000)))]).toEqual([]);
  expect(tooDeepAt(DEPTH, parser)).toBeDefined();
  expect(asked).toBeLessThan(20);
});

test('a text that is no YAML is not read to its end', () => {
  const text = '}\n'.repeat(5000);
  const parser = new Parser();
  const errors = [...tokensWithin(DEPTH, parser, new Lexer().lex(text))];

  expect(errors.filter(({ type }) => type === 'error').length).toBeLessThan(1100);
  expect(parser.offset).toBeLessThan(text.length);
  expect(tooDeepAt(DEPTH, parser)).toBeUndefined();
});
