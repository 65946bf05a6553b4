import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Report } from '@stackwright/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exitCode } from '../../exit-code.ts';
import { runCommand } from '../../testing/run-command.ts';

const AUTHOR = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
const MODELS = 'addons/pot_sale/models.py';
const IMPORT = 'from odoo.addons.account_accountant import models\n';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackwright-scanned-'));
  git('init', '--quiet', '--initial-branch=main');
  write(
    'addons/pot_sale/__manifest__.py',
    "{'name': 'Pots', 'version': '18.0.1.0.0', 'license': 'LGPL-3'}\n",
  );
  write(MODELS, 'PRICE = 12\n');
  commit();
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('code of the repository is scanned, and shown where a finding stands', async () => {
  write(MODELS, `PRICE = 12\n${IMPORT}`);

  expect(await places(['lint'])).toEqual([`${MODELS}:2`]);
  expect((await run(['lint'])).out).toContain(`2 | ${IMPORT}`);
});

test('only files that are named are told of; one that was scanned is no unknown', async () => {
  write(MODELS, IMPORT);
  write('addons/pot_sale/other.py', 'PRICE = 13\n');

  expect(await places(['lint', 'addons/pot_sale/other.py'])).toEqual([]);
  const { code, out } = await run(['lint', 'addons/pot_sale/other.py']);
  expect(code).toBe(exitCode.clean);
  expect(out).not.toContain('its syntax is not known');
});

test('only what changed is told of', async () => {
  write(MODELS, IMPORT);
  commit();
  git('tag', 'then');
  write('addons/pot_sale/other.py', IMPORT);

  expect(await places(['lint', '--since', 'then'])).toEqual(['addons/pot_sale/other.py:1']);
});

test("an editor's text stands in for its file", async () => {
  expect(await places(['lint', '--stdin', '--stdin-path', MODELS], IMPORT)).toEqual([
    `${MODELS}:1`,
  ]);
  write(MODELS, IMPORT);
  expect(await places(['lint', '--stdin', '--stdin-path', MODELS], 'PRICE = 1\n')).toEqual([]);
});

test('what the configuration excludes is not scanned, and that is told', async () => {
  write(MODELS, IMPORT);
  write('stackwright.config.yaml', 'exclude: ["addons/**"]\n');

  const { skipped } = await report(['lint']).then(({ coverage }) => coverage);

  expect(await places(['lint'])).toEqual([]);
  expect(skipped).toEqual([{ what: '2 files', why: expect.stringContaining('`exclude`') }]);
});

test('what listing the files skips is told once', async () => {
  mkdirSync(join(folder, 'oca/web'), { recursive: true });
  git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},oca/web`);

  const { skipped } = await report(['lint']).then(({ coverage }) => coverage);

  expect(skipped).toEqual([{ what: 'oca/web/', why: 'a submodule that is not checked out' }]);
});

test('where no rule asks for code, nothing is scanned', async () => {
  const { coverage } = await report(['lint', '--only', 'known-odoo-option']);

  expect(coverage.scanned).toBe(0);
});

/** Places of findings about the import. */
async function places(words: readonly string[], input = ''): Promise<readonly string[]> {
  const { findings } = await report(words, input);
  return findings
    .filter(({ rule }) => rule.startsWith('no-enterprise-'))
    .map(({ at }) => `${at.file}:${at.span?.start.line}`);
}

async function report(words: readonly string[], input = ''): Promise<Report> {
  return JSON.parse((await run([...words, '--format', 'json'], input)).out) as Report;
}

function run(words: readonly string[], input = '') {
  return runCommand(folder, words, { input });
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function commit(): void {
  git('add', '--all');
  git(...AUTHOR, 'commit', '--quiet', '--no-gpg-sign', '-m', 'a shop');
}

function git(...words: readonly string[]): void {
  execFileSync('git', words, { cwd: folder, stdio: 'ignore' });
}
