import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crashReport } from './crash-report.ts';
import { readText } from './read-text.ts';

const CHOSEN = ['lantern', 'tide', '7'].join('-');
const DRAWN = ['bW0tnCho', '7kQbzVyC'].join('');

test('a message and its causes keep their trace and lose what looks like a secret', () => {
  const cause = new Error(`the address https://shop:${CHOSEN}@db.example.com is odd`);
  const report = crashReport(new Error(`nobody expects ${DRAWN}`, { cause }));

  expect(report).toMatch(/^Error: nobody expects \*\*\*\n {4}at .*crash-report\.test\.ts/);
  expect(report).toMatch(/caused by Error: the address https:\/\/shop:\*+@db\.example\.com is odd/);
  expect(report).not.toContain(CHOSEN);
});

test('a secret of a file that was read is known wherever it turns up', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackwright-crash-'));
  const file = join(folder, '.env');
  writeFileSync(file, `DB_PASSWORD=${CHOSEN}\n`);
  readText(file);

  const report = crashReport(new Error(`the word ${CHOSEN} was not expected`));

  rmSync(folder, { recursive: true });
  expect(report).toMatch(/^Error: the word \*\*\* was not expected\n/);
});

test('what an error of the language quotes is a piece of some file', () => {
  const parse = () => JSON.parse(`${CHOSEN}\n    at home`);
  const report = crashReport(thrownBy(parse));

  expect(report).toMatch(/^SyntaxError: /);
  expect(report).not.toContain(CHOSEN.slice(0, 7));
  expect(report).toMatch(/\n {4}at JSON\.parse/);
});

test.each([undefined, 'a word', 7])('%s is told as it is', (thrown) => {
  expect(crashReport(thrown)).toBe(String(thrown));
});

function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (thrown) {
    return thrown;
  }
}
