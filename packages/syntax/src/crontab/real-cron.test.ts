import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from '@stackwright/testkit';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { readCrontab } from './read-crontab.ts';

const folder = mkdtempSync(join(tmpdir(), 'crontab-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** `crontab -n` reads a file as it would install it, and installs nothing. */
function ask(text: string): { readonly ok: boolean; readonly said: string } {
  const file = join(folder, 'crontab');
  writeFileSync(file, text);
  const { status, stderr } = spawnSync(programPath('crontab'), ['-n', file], { encoding: 'utf8' });
  return { ok: status === 0, said: stderr };
}

const field = fc.constantFrom(
  '*',
  '*',
  '*/5',
  '0',
  '5',
  '1-3',
  '1-9/2',
  '5/10',
  '*/0',
  '60',
  '7',
  '1,2',
  '1,',
  'mon',
  'jan',
  'foo',
  '0-7',
  '31',

  '*,5',
);
const when = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(field, { minLength: 5, maxLength: 5 }).map((fields) => fields.join(' ')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('@daily', '@reboot', '@often', '0 2 * *', '*\t* *  * *'),
  },
);
const line = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(when, fc.constantFrom(' cmd', ' a=b c', ' date +\\%F%x', ''))
      .map(([a, b]) => a + b),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('A=b', 'A = "b c"', '"A"=b', "B='", '# c', '', '  ', 'A=', ' # d'),
  },
);

test('cron accepts a line when we do', () => {
  let [accepted, refused] = [0, 0];
  fc.assert(
    fc.property(line, (text) => {
      const { problems } = readCrontab({ file: 'crontab', text: `${text}\n` }, 'user');
      const { ok, said } = ask(`${text}\n`);
      if (ok) accepted += 1;
      else refused += 1;
      // A line without a command is accepted and runs nothing: no mistake to cron, but to us.
      const refuse = problems.some(({ kind }) => kind !== 'no-command');
      expect(!refuse, `${JSON.stringify(text)}: ${said}`).toBe(ok);
    }),
    { numRuns: 600, seed: 19 },
  );
  expect(Math.min(accepted, refused)).toBeGreaterThan(100);
});

test.each([
  ['*-3', 'skips the rest'],
  ['3-1', 'never runs'],
])('cron accepts %s and reads it as nobody means it, which we tell', (field, why) => {
  const text = `${field} * * * * x\n`;
  expect(ask(text).ok).toBe(true);
  expect(readCrontab({ file: 'crontab', text }, 'user').problems[0]?.why).toContain(why);
});

test('cron refuses a file without its last line break', () => {
  expect(ask('* * * * * x\n').ok).toBe(true);
  expect(ask('* * * * * x').ok).toBe(false);
});
