import { spawnSync } from 'node:child_process';
import { programPath } from '@stackwright/testkit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readShell } from './read-shell.ts';

/** `bash -n` reads and runs nothing. */
function accepts(text: string): boolean {
  const options = { encoding: 'utf8', input: text, env: {} } as const;
  const { status, stderr } = spawnSync(programPath('bash'), ['-n'], options);
  // Of some mistakes inside [[ ]], and of an open heredoc, it speaks and still exits 0.
  return status === 0 && stderr === '';
}

const word = fc.constantFrom(
  'a',
  '-f',
  '"$X"',
  "'b c'",
  '$(date +%F)',
  '${X:-y}',
  '`id`',
  '\\;',
  '$((1 + 2))',
  '*.sql',
  '{a,b}',
);
const simple = fc
  .tuple(
    fc.constantFrom('', '', 'A=b ', 'A= '),
    fc.constantFrom('echo', 'pg_dump', 'docker compose'),
    fc.array(word, { maxLength: 3 }),
    fc.constantFrom('', '', ' > out', ' 2>&1', ' < in', ' <<< x'),
  )
  .map(([prefix, name, words, redirect]) => `${prefix}${[name, ...words].join(' ')}${redirect}`);
const { statement } = fc.letrec<{ statement: string; compound: string }>((tie) => ({
  statement: fc.oneof({ maxDepth: 3, withCrossShrink: true }, simple, tie('compound')),
  compound: fc
    .tuple(
      fc.constantFrom(
        '&&',
        '||',
        '|',
        'if',
        'for',
        'while',
        '(',
        '{',
        'f',
        'case',
        '!',
        '<<',
        '[[',
      ),
      tie('statement'),
      tie('statement'),
    )
    .map(([kind, a, b]) => {
      switch (kind) {
        case 'if':
          return `if ${a}; then\n  ${b}\nfi`;
        case 'for':
          return `for x in 1 2; do ${a}; done`;
        case 'while':
          return `while ${a}; do\n ${b}\ndone`;
        case '(':
          return `( ${a}; ${b} )`;
        case '{':
          return `{ ${a}; ${b}; }`;
        case 'f':
          return `f() { ${a}\n}`;
        case 'case':
          return `case $x in a|b) ${a} ;; *) ${b} ;; esac`;
        case '!':
          return `! echo; ${a}`;
        case '<<':
          return `cat <<EOF\n$X $(date)\nEOF\n${a}`;
        case '[[':
          return `[[ -f a && $x == b* ]] && ${a}`;
        default:
          return `${a} ${kind} ${b}`;
      }
    }),
}));
const script = fc
  .array(statement, { minLength: 1, maxLength: 3 })
  .map((parts) => `${parts.join('\n')}\n`);

test('what bash can read has no problems', () => {
  let read = 0;
  fc.assert(
    fc.property(script, (text) => {
      if (!accepts(text)) return;
      read += 1;
      expect(readShell({ file: 'a.sh', text }).problems, text).toEqual([]);
    }),
    { numRuns: 300, seed: 23 },
  );
  expect(read).toBeGreaterThan(200);
});

test('what we cannot read, bash cannot either', () => {
  let refused = 0;
  const edit = fc.tuple(
    script,
    fc.nat(1000),
    fc.constantFrom('', '"', "'", '(', ')', ';', '|', '}', 'fi', '<<E'),
  );
  fc.assert(
    fc.property(edit, ([valid, at, put]) => {
      const cut = at % valid.length;
      const text = valid.slice(0, cut) + put + valid.slice(cut + 1);
      // Between backticks and in heredocs bash reads commands only when it runs them; we do at once.
      if (/`|<</.test(text)) return;
      if (readShell({ file: 'a.sh', text }).problems.length === 0) return;
      refused += 1;
      expect(accepts(text), text).toBe(false);
    }),
    { numRuns: 600, seed: 29 },
  );
  expect(refused).toBeGreaterThan(60);
});
