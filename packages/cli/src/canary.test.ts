import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { extractOf } from '@stackwright/scan';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { reporters } from './reporters.gen.ts';
import { FILES, filesBelow, shownIn, writeRepository } from './testing/planted-secrets.ts';
import { runCommand } from './testing/run-command.ts';

const FORMATS = Object.keys(reporters);

/** Every command, and every way that one speaks. */
const CALLS: readonly (readonly string[])[] = [
  ...FORMATS.flatMap((format) => [
    ['lint', '--format', format, '--no-cache'],
    ['lint', '--output-file', `${format}=out/lint.${format}`],
    ['check', '--format', format],
  ]),
  ['lint', '--timings'],
  ['lint', '--diff'],
  ['lint', '--fix-unsafe', '--diff'],
  ['lint', '--write-baseline'],
  ['lint', 'odoo.conf', 'backup.sh', 'compose.yaml', 'broken/compose.yaml'],
  ['lint', 'broken/odoo.conf', 'old/odoo.conf', 'dollar/compose.yaml', 'nginx', 'broken/crontab'],
  ['lint', '--file', 'broken.stack.yaml'],
  ['lint', '--config', 'odoo.conf'],
  ['lint', '--stdin', '--stdin-path', 'odoo.conf'],
  ['validate'],
  ...['broken.stack.yaml', 'named.stack.yaml', 'valued.stack.yaml', 'unclosed.stack.yaml'].flatMap(
    (file) => [
      ['validate', '--file', file],
      ['check', '--file', file],
      ['check', '--file', file, '--format', 'json'],
      ['lint', '--file', file, '--format', 'sarif'],
      ['render', '--file', file],
      ['show', 'hosts', '--file', file],
    ],
  ),
  ['show', 'hosts'],
  ['show', 'hosts', '--json'],
  ['render', '--diff'],
  ['render', '--check'],
  ['render'],
  ['render', '--diff'],
  ['verify', '--json'],
  ['verify'],
  ['plan', '--base', 'HEAD'],
  ['plan', '--base', 'HEAD', '--format', 'json'],
  ['plan', '--base', 'HEAD', '--output-file', 'markdown=out/plan.md'],
  ['lock', '--series', '18.0'],
  ['lock'],
  ['lock', '--check'],
  ['explain', 'no-committed-secret'],
];

let folder: string;
let cache: string;
const said = new Map<string, string>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stackwright-canary-'));
  cache = mkdtempSync(join(tmpdir(), 'stackwright-canary-cache-'));
  vi.stubEnv('XDG_CACHE_HOME', cache);
  writeRepository(folder);
  for (const words of CALLS) {
    const ran = await runCommand(folder, words, { input: FILES['odoo.conf'] ?? '' });
    said.set(words.join(' '), ran.said);
  }
}, 300_000);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
  rmSync(cache, { recursive: true, force: true });
});

describe('a secret that stands in a file', () => {
  test.each(CALLS.map((words) => words.join(' ')))('is not told by `%s`', (call) => {
    const text = said.get(call) ?? '';
    expect(text).not.toContain('a bug of Stackwright');
    expect(shownIn(text)).toEqual([]);
  });

  test('is in no file that was written, nor in what is kept between runs', () => {
    const own = new Set(Object.keys(FILES));
    const written = filesBelow(folder).filter((path) => !own.has(relative(folder, path)));
    const kept = filesBelow(cache);
    expect(written.length).toBeGreaterThan(FORMATS.length);
    for (const path of [...written, ...kept])
      expect({ path, shown: shownIn(readFileSync(path, 'latin1')) }).toEqual({ path, shown: [] });
  });

  test('is in nothing that is known of a file, which is what is kept between runs', () => {
    for (const [path, text] of Object.entries(FILES)) {
      const known = JSON.stringify(extractOf({ path, text }));
      expect({ path, shown: shownIn(known ?? '') }).toEqual({ path, shown: [] });
    }
  });

  test('is found: the runs had something to keep to themselves', () => {
    const report = said.get('lint --format json --no-cache') ?? '';
    for (const rule of ['no-committed-secret', 'no-literal-password'])
      expect(report.split(`"${rule}"`).length).toBeGreaterThan(5);
  });
});
