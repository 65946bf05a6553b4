import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exitCode } from '../../exit-code.ts';
import { runCommand } from '../../testing/run-command.ts';

const SHOP = join(import.meta.dirname, '../../scenarios/shop.yaml');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackwright-odd-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What may lie where a text is expected; each is put at a path. */
const ODD = {
  folder: (path) => mkdirSync(path),
  'link in a circle': (path) => symlinkSync(path, path),
  'link to nothing': (path) => symlinkSync('gone', path),
  pipe: (path) => execFileSync('mkfifo', [path]),
  'text that is not UTF-8': (path) => writeFileSync(path, Buffer.from([0x61, 0xff, 0xfe, 0x0a])),
  'text with NUL bytes': (path) => writeFileSync(path, 'services:\n  web: {}\n\0\0'),
  'text of 2 MiB': (path) => writeFileSync(path, '# apple\n'.repeat(262_144)),
  'empty file': (path) => writeFileSync(path, ''),
} satisfies Readonly<Record<string, (path: string) => void>>;

/** Files that commands read, and what a command may end with when nothing is wrong with the others. */
const PLACES: readonly (readonly [string, readonly string[]])[] = [
  ['stack.yaml', ['lint']],
  ['stack.yaml', ['check']],
  ['stackwright.config.yaml', ['lint', '--no-stack']],
  ['stackwright.baseline.json', ['lint']],
  ['stackwright.baseline.json', ['check']],
  ['compose.yaml', ['lint', 'compose.yaml']],
  ['nginx.conf', ['lint', '--no-stack']],
  ['generated', ['lint']],
  ['generated', ['check']],
  ['generated/manifest.json', ['lint']],
  ['generated/manifest.json', ['check']],
  ['templates/ssh/config.hbs', ['check', '--templates', 'templates']],
];

const cases = PLACES.flatMap(([place, words]) =>
  Object.entries(ODD).map(([odd, make]) => ({ odd, place, words, make })),
);

test.each(cases)('$odd as $place: $words ends with a verdict', async ({ place, words, make }) => {
  if (place !== 'stack.yaml') writeFileSync(join(folder, 'stack.yaml'), shop());
  mkdirSync(dirname(join(folder, place)), { recursive: true });
  make(join(folder, place));

  const { code, said } = await run(words);

  expect(said).not.toContain('a bug of Stackwright');
  expect([exitCode.findings, exitCode.invalid, exitCode.unchecked, exitCode.clean]).toContain(code);
  // Silence about a file that could not be read would be green.
  if (code === exitCode.clean) expect(said).toMatch(/0 files|files? read/);
});

test.each([
  ['text that is not UTF-8', 'stack.yaml cannot be read: it is not UTF-8.'],
  ['text with NUL bytes', 'stack.yaml cannot be read: it is binary.'],
  ['text of 2 MiB', 'stack.yaml cannot be read: it is larger than 1 MiB.'],
  ['folder', 'stack.yaml cannot be read: it is a folder.'],
  ['link in a circle', 'stack.yaml cannot be read: ELOOP.'],
  ['link to nothing', 'stack.yaml cannot be read: there is no such file.'],
  ['pipe', 'stack.yaml cannot be read: it is no plain file.'],
] as const)('%s as a stack is refused by name', async (odd, words) => {
  ODD[odd](join(folder, 'stack.yaml'));
  for (const command of ['lint --file stack.yaml', 'check', 'validate', 'render']) {
    const { code, said } = await run(command.split(' '));
    expect(said).toContain(words);
    expect(code).toBe(exitCode.invalid);
  }
});

test.each([
  ['text that is not UTF-8', exitCode.findings, 'odoo.conf cannot be read: it is not UTF-8.'],
  ['text with NUL bytes', exitCode.unchecked, 'odoo.conf: it is binary'],
  ['text of 2 MiB', exitCode.unchecked, 'odoo.conf: it is larger than 1 MiB'],
  ['link in a circle', exitCode.findings, 'odoo.conf cannot be read: ELOOP.'],
  ['link to nothing', exitCode.unchecked, 'there is no file, and nothing matches `odoo.conf`'],
  ['pipe', exitCode.unchecked, 'odoo.conf: it is no plain file'],
] as const)('%s as a file that is named is never green', async (odd, code, words) => {
  ODD[odd](join(folder, 'odoo.conf'));
  const done = await run(['lint', '--no-stack', 'odoo.conf']);
  expect(done.said).toContain(words);
  expect(done.code).toBe(code);
});

function shop(): string {
  return readFileSync(SHOP, 'utf8');
}

function run(words: readonly string[]) {
  return runCommand(folder, words, { width: 200 });
}
