import fc from 'fast-check';
import { parse } from 'unbash';
import { expect, test } from 'vitest';
import { isPlain } from './words.ts';

/** The arguments of `echo`, as the parser has them. */
function wordsOf(text: string) {
  const command = parse(`echo ${text}`).commands[0]?.command;
  if (command?.type !== 'Command') throw new Error(`${text} is no command`);
  return command.args.flatMap((word) => (word.type === 'Word' ? [word] : []));
}

test('a plain word has no parts, and is its own value', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w./:,=%+@-]{1,12}$/), (text) => {
      for (const word of wordsOf(text)) {
        expect(isPlain(word)).toBe(true);
        expect([word.value, word.parts]).toEqual([word.text, undefined]);
      }
    }),
  );
});

test.each([
  '$a',
  '`a`',
  '"a"',
  "'a'",
  'a\\b',
  '*.gz',
  'a?',
  '[ab]',
  '{a,b}',
  '~/a',
  '+(a)',
  '<(a)',
])('%s is not plain', (text) => {
  expect(wordsOf(text).map(isPlain)).toEqual([false]);
});
