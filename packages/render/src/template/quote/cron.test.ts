import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cron, cronWord } from './cron.ts';
import { QuoteError, UNPRINTABLE } from './quote.ts';

describe('cron', () => {
  test.each([
    ['/opt/backup.sh --all', '/opt/backup.sh --all'],
    ['date +%F', 'date +\\%F'],
    ['echo "100%"', 'echo "100\\%"'],
  ])('the command %j is written %s', (value, text) => {
    expect(cron.quote(value)).toBe(text);
  });

  test.each(['', '  ', 'a\nb', 'date +\\%F', undefined, {}])('refuses the command %j', (value) => {
    expect(() => cron.quote(value)).toThrow(QuoteError);
  });

  test('cron hands the same command to the shell', () => {
    const command = fc
      .string()
      .filter((one) => !UNPRINTABLE.test(one) && one.trim() !== '' && !one.includes('\\%'));
    fc.assert(
      fc.property(command, (value) => {
        expect(asCron(cron.quote(value))).toBe(value);
      }),
    );
  });
});

describe('cronWord', () => {
  test.each([
    ['%F', '\\%F'],
    ['a b%', "'a b\\%'"],
    ['a\\%', "'a\\''\\%'"],
  ])('%j is written %s', (value, text) => {
    expect(cronWord.quote(value)).toBe(text);
  });

  test('the same word comes out of cron and a real shell', () => {
    const words = fc.sample(
      fc.string({ unit: fc.constantFrom('%', '\\', "'", '"', '$', 'a', ' ') }),
      { numRuns: 300, seed: 3 },
    );
    const script = words
      .map((value) => asCron(`printf '\\%s\\n' ${cronWord.quote(value)}`))
      .join('\n');
    const out = execFileSync('/bin/sh', { input: script }).toString();
    expect(out.split('\n').slice(0, -1)).toEqual(words);
  });
});

/** What cron passes to the shell (Debian's do_command.c): up to the first `%` that no backslash precedes. */
function asCron(line: string): string {
  let command = '';
  let escaped = false;
  for (const sign of line) {
    if (escaped && sign === '%') command = command.slice(0, -1);
    else if (!escaped && sign === '%') return command;
    command += sign;
    escaped = !escaped && sign === '\\';
  }
  return command;
}
