import fc from 'fast-check';
import { forEachChild, parse } from 'unbash';
import type { SyntaxNode } from 'unbash';
import { expect, test } from 'vitest';
import { holdsCommands, parsedValue, simpleValue } from './words.ts';

/** The arguments of `echo`, as the parser has them. */
function wordsOf(text: string) {
  const command = parse(`echo ${text}`).commands[0]?.command;
  if (command?.type !== 'Command') throw new Error(`${text} is no command`);
  return command.args.flatMap((word) => (word.type === 'Word' ? [word] : []));
}

const inside = fc.constantFrom(
  ' ',
  ...'a b1 / . - = * ~ { } [ ] ! ? # @ : $ $a ${a} ${a:-b} ${#a} ${a[@]} $@ $* $# $? $$ $! $-'.split(
    ' ',
  ),
);
const text = fc.array(inside, { maxLength: 6 }).map((parts) => parts.join(''));

test.each([
  ['plain', fc.stringMatching(/^[\w./:,=%+@-]{1,12}$/)],
  ['in single quotes', fc.stringMatching(/^[ -&(-~\n]{0,12}$/).map((it) => `'${it}'`)],
  ['in double quotes', text.map((it) => `"${it}"`)],
])('a word %s is told as the parser tells it by its parts', (_, written) => {
  fc.assert(
    fc.property(written, (it) => {
      const [word, ...others] = wordsOf(it);
      const simple = simpleValue(it);
      if (word === undefined || simple === undefined) return;
      expect([word.text, ...others]).toEqual([it]);
      expect(simple).toEqual(parsedValue(word));
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['backup-1.tar', { value: 'backup-1.tar', literal: true }],
  ["'a $b'", { value: 'a $b', literal: true }],
  ['"a b"', { value: 'a b', literal: true }],
  ['"$b/c"', { value: '$b/c', literal: false }],
  ['"cost: 5 $"', { value: 'cost: 5 $', literal: true }],
])('%s is known without its parts', (written, expected) => {
  expect(simpleValue(written)).toEqual(expected);
});

test.each(['$a', '`a`', 'a\\b', '*.gz', '[ab]', '{a,b}', '~/a', '+(a)', '<(a)', '"$(a)"', '"\\""'])(
  'of %s the parts are asked',
  (written) => {
    expect(wordsOf(written).map((word) => simpleValue(word.text))).toEqual([undefined]);
  },
);

test('commands stand in a word only where it says so', () => {
  const piece = fc.constantFrom(
    '$(b)',
    '`b`',
    '${ b; }',
    '<(b)',
    '>(b)',
    '"$(b)"',
    '$((1))',
    'a',
    '$a',
    '"',
  );
  const written = fc.array(fc.oneof(piece, inside), { maxLength: 5 });
  fc.assert(
    fc.property(written, (parts) => {
      for (const word of wordsOf(parts.join(''))) {
        if (!holdsCommands(word)) expect(kindsIn(word)).not.toContain('Script');
      }
    }),
    { numRuns: 2000 },
  );
});

/** The types of all nodes below one. */
function kindsIn(node: SyntaxNode): readonly string[] {
  const kinds: string[] = [];
  forEachChild(node, (child) => {
    kinds.push(child.type, ...kindsIn(child));
  });
  return kinds;
}
