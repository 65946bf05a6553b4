import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyOfRepository, root } from '../testing/copy-of-repository.ts';
import { fakeApi } from './fake-api.ts';
import { playAction } from './play-action.ts';
import type { Played, Use } from './play-action.ts';

const SHOP = path.join(root, 'packages/cli/src/scenarios/shop.yaml');
const MARKER = '<!-- stackwright-plan -->';
const hasGh = spawnSync('gh', ['--version']).status === 0;

let action: string;
let workspace: string;

beforeAll(async () => {
  // Not built yet, as GitHub unpacks it.
  action = copyOfRepository();
  expect(existsSync(path.join(action, 'packages/cli/dist'))).toBe(false);
  workspace = mkdtempSync(path.join(tmpdir(), 'stackwright-workspace-'));
  const { log } = await use({ command: 'lint', args: 'no-such-file.conf' });
  expect(log).toContain('no-such-file.conf');
}, 120_000);

beforeEach(() => {
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(workspace);
});

afterAll(() => {
  for (const folder of [action, workspace]) rmSync(folder, { recursive: true, force: true });
});

function use(inputs: Use['inputs'], more: Partial<Use> = {}): Promise<Played> {
  return playAction({ action, workspace, ...(inputs && { inputs }), ...more });
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(workspace, file)), { recursive: true });
  writeFileSync(path.join(workspace, file), text);
}

function git(...words: readonly string[]): void {
  const identity = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  const { status, stderr } = spawnSync('git', [...identity, ...words], {
    cwd: workspace,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
}

describe('check', () => {
  test('fails as the command fails, and says so in the log, the summary, SARIF and the outputs', async () => {
    copyFileSync(SHOP, path.join(workspace, 'stack.yaml'));

    const { code, log, outputs, summary } = await use({ sarif: 'out/findings.sarif' });

    expect(code, log).toBe(1);
    expect(outputs['exit-code']).toBe('1');
    expect(log).toMatch(/^::error .*title=/m);
    expect(summary).toContain('generated/');
    expect(readFileSync(outputs['markdown-file'] ?? '', 'utf8')).toBe(summary);
    const sarif = JSON.parse(readFileSync(outputs['sarif-file'] ?? '', 'utf8'));
    expect(sarif.runs[0].results.length).toBeGreaterThan(0);
  });

  test('fail-on and a working directory reach the command', async () => {
    write('deploy/nginx/a.conf', 'server { listen 80; location / { return 204; } }\n');

    const inputs = { command: 'lint', 'working-directory': 'deploy' };
    const lenient = await use(inputs);
    const wrong = await use({ ...inputs, 'fail-on': 'everything' });

    expect(lenient.code, lenient.log).toBe(0);
    expect(lenient.outputs).toMatchObject({ 'exit-code': '0', 'sarif-file': '' });
    expect(wrong.code).toBe(2);
    expect(wrong.log).toContain('not `everything`');
  });

  test('nothing to lint is no success', async () => {
    expect((await use({ command: 'lint' })).code).toBe(3);
  });
});

describe('inputs are words, never code', () => {
  test.each([
    ['args', { command: 'lint', args: '$(touch gone) `touch gone` ; touch gone * "a b"' }],
    ['fail-on', { 'fail-on': '"; touch gone; "' }],
    ['version', { version: '1.0.0; touch gone' }],
    ['version', { version: 'file:../gone' }],
    ['command', { command: '$(touch gone)' }],
    ['working-directory', { 'working-directory': '$(touch gone)' }],
    ['sarif', { sarif: 'a\nexit-code=0' }],
  ])('%s', async (_, inputs) => {
    const { code, outputs } = await use(inputs);

    expect(code).toBeGreaterThan(1);
    expect(outputs['exit-code']).not.toBe('0');
    expect(existsSync(path.join(workspace, 'gone'))).toBe(false);
  });
});

describe.skipIf(!hasGh && process.env['CI'] !== 'true')('the plan of a pull request', () => {
  const old = { id: 9, body: `${MARKER}\nold`, user: { login: 'github-actions[bot]' } };

  async function plan(comments: readonly unknown[], refuses = false) {
    copyFileSync(SHOP, path.join(workspace, 'stack.yaml'));
    git('init', '--quiet', '--initial-branch', 'main');
    git('add', '.');
    git('commit', '--quiet', '--message', 'stack');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
    const stack = readFileSync(SHOP, 'utf8');
    write('stack.yaml', stack.replace('series: "18.0"', 'series: "17.0"'));
    git('commit', '--quiet', '--all', '--message', 'older');
    const api = await fakeApi(comments, refuses);
    const played = await use(
      { command: 'plan', comment: 'true', token: crypto.randomUUID() },
      {
        pull: 5,
        env: {
          GITHUB_BASE_REF: 'main',
          // How gh is told to speak plain HTTP; the proxy is where it is told to find it.
          GH_HOST: 'github.localhost',
          GH_ENTERPRISE_TOKEN: crypto.randomUUID(),
          HTTP_PROXY: api.address,
          XDG_CONFIG_HOME: workspace,
        },
      },
    );
    return { ...played, requests: await api.close() };
  }

  test('becomes a comment, and the page of the job', async () => {
    const { code, log, summary, requests } = await plan([
      { ...old, id: 7, user: { login: 'mallory' } },
      { ...old, id: 8, body: `I quote: ${MARKER}` },
    ]);

    expect(code, log).toBeLessThan(2);
    expect(summary.startsWith(MARKER)).toBe(true);
    expect(summary).toContain('odoo:17.0');
    expect(requests.slice(1)).toEqual([
      { line: 'POST /repos/example/shop/issues/5/comments', body: { body: summary } },
    ]);
  });

  test('replaces the comment of an earlier run', async () => {
    const { summary, requests } = await plan([{ ...old, id: 8, body: 'a review' }, old]);

    expect(requests.slice(1)).toEqual([
      { line: 'PATCH /repos/example/shop/issues/comments/9', body: { body: summary } },
    ]);
  });

  test('a token that may not write leaves the verdict as it is', async () => {
    const allowed = await plan([]);
    rmSync(workspace, { recursive: true });
    mkdirSync(workspace);
    const refused = await plan([], true);

    expect(refused.code).toBe(allowed.code);
    expect(refused.log).toContain('::notice::');
    // Each repository is made anew, and the commit's id says when.
    expect(withoutCommit(refused.summary)).toBe(withoutCommit(allowed.summary));
  });
});

function withoutCommit(text: string): string {
  return text.replaceAll(/\([0-9a-f]{7,}\)/g, '(a commit)');
}
