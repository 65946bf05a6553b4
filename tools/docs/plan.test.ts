import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { main } from '../../packages/cli/src/main.ts';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'docs/plan.md');
const NOBODY = [
  '-c',
  'user.name=Ada',
  '-c',
  'user.email=ada@example.com',
  '-c',
  'commit.gpgsign=false',
];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackwright-docs-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the example of docs/plan.md is what a user sees', async () => {
  const page = readFileSync(PAGE, 'utf8');
  const stack = readFileSync(join(ROOT, 'examples/minimal/stack.yaml'), 'utf8');
  writeFileSync(join(folder, 'stack.yaml'), stack);
  await run('render', '--quiet');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '-m', 'a bookshop');

  writeFileSync(join(folder, 'stack.yaml'), edited(stack, page));
  const { code, stdout } = await run('plan', '--base', 'main');
  const shown = stdout.replace(/\([\da-f]{7}\)/, '(1a2b3c4)').trimEnd();

  const block = /(?<=```text\n)[^]*?\n?(?=```)/;
  if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) {
    writeFileSync(
      PAGE,
      page.replace(block, () => `${shown}\n`),
    );
  } else {
    expect(block.exec(page)?.[0]).toBe(`${shown}\n`);
  }
  expect(code).toBe(0);
});

/** The stack with the page's edit made: runs of `-` lines become the `+` lines behind them. */
function edited(stack: string, page: string): string {
  const diff = /(?<=```diff\n)[^]*?(?=```)/.exec(page)?.[0] ?? '';
  const hunks = [...diff.matchAll(/((?:^-.*\n)+)((?:^\+.*\n)+)/gm)];
  expect(hunks.length).toBeGreaterThan(0);
  return hunks.reduce((text, [, was = '', is = '']) => {
    const [from, to] = [was, is].map((lines) => lines.replaceAll(/^[-+]/gm, ''));
    expect(text.split(from ?? '')).toHaveLength(2);
    return text.replace(from ?? '', () => to ?? '');
  }, stack);
}

async function run(...words: readonly string[]) {
  let stdout = '';
  const code = await main(words, {
    cwd: folder,
    color: false,
    outColor: false,
    width: 100,
    interactive: false,
    input: () => '',
    out: (text) => void (stdout += text),
    err: () => undefined,
  });
  return { code, stdout };
}

function git(...words: readonly string[]): void {
  execFileSync('git', [...NOBODY, ...words], { cwd: folder, stdio: 'ignore' });
}
