import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  FILES,
  filesBelow,
  shownIn,
  writeRepository,
} from '../../packages/cli/src/testing/planted-secrets.ts';
import { copyOfRepository } from '../testing/copy-of-repository.ts';

/** The program as it ships, which keeps between runs what it has read: its sources keep nothing. */
let copy: string;
let project: string;
let cache: string;

function stackwright(...words: readonly string[]) {
  const env = { ...process.env, NO_COLOR: '1', STACKWRIGHT_CACHE_DIR: cache };
  const program = path.join(copy, 'packages/cli/dist/stackwright.cjs');
  return spawnSync(process.execPath, [program, ...words], { cwd: project, env, encoding: 'utf8' });
}

beforeAll(() => {
  copy = copyOfRepository();
  const build = spawnSync('npm', ['run', 'build'], { cwd: copy, encoding: 'utf8' });
  expect(build.status, build.stderr).toBe(0);
  project = mkdtempSync(path.join(tmpdir(), 'stackwright-canary-'));
  cache = mkdtempSync(path.join(tmpdir(), 'stackwright-canary-cache-'));
  writeRepository(project);
}, 120_000);

afterAll(() => {
  for (const folder of [copy, project, cache]) rmSync(folder, { recursive: true, force: true });
});

describe('a secret that stands in a file', () => {
  // The second run reads the cache of the first.
  test.each([
    ['lint', '--format', 'json'],
    ['lint', '--format', 'json'],
    ['lint', '--output-file', 'sarif=out/lint.sarif', '--output-file', 'pretty=out/lint.txt'],
    ['lint', '--write-baseline'],
    ['check'],
    ['render'],
    ['plan', '--base', 'HEAD'],
    ['lock', '--series', '18.0'],
  ])('%s %s %s is silent about it', (...words) => {
    const { status, stdout, stderr } = stackwright(...words);

    expect(status, stderr).toBeLessThan(4);
    expect(shownIn(stdout + stderr)).toEqual([]);
  });

  test('is in no file that was written', () => {
    const own = new Set(Object.keys(FILES));
    const written = filesBelow(project).filter((file) => !own.has(path.relative(project, file)));

    expect(written.length).toBeGreaterThan(3);
    expect(leaking(written)).toEqual([]);
  });

  test('is not in what is kept between runs, though where it stands is', () => {
    const kept = filesBelow(cache);
    const texts = kept.map((file) => readFileSync(file, 'latin1')).join('');

    expect(texts).toContain('github-token');
    expect(texts).toContain('secret-variable');
    expect(leaking(kept)).toEqual([]);
  });
});

function leaking(files: readonly string[]): readonly string[] {
  return files.filter((file) => shownIn(readFileSync(file, 'latin1')).length > 0);
}
