import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bytecodeFile, compileWithCache, lateOptimisation, useOf } from './compile-with-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'stackwright-bytecode-'));
const file = join(folder, 'oven.cjs');
writeFileSync(
  file,
  `const { basename } = require('node:path');
exports.name = basename(__filename);
exports.folder = __dirname;`,
);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a program is given what CommonJS promises', () => {
  expect(compileWithCache(file, undefined).run()).toMatchObject({
    name: 'oven.cjs',
    folder: dirname(file),
  });
});

test('bytecode that is none is refused, and the program runs all the same', () => {
  // A source of its own: V8 remembers what this process has compiled, and then looks at no bytecode.
  const kiln = join(folder, 'kiln.cjs');
  writeFileSync(kiln, "exports.fire = () => 'brick';");

  const compiled = compileWithCache(kiln, Buffer.from('not bytecode'));

  expect(compiled.script.cachedDataRejected).toBe(true);
  expect((compiled.run() as { fire(): string }).fire()).toBe('brick');
});

describe('bytecode of an earlier process', () => {
  const made = compileWithCache(file, undefined);
  made.run();
  const bytecode = join(folder, 'oven.cache');
  writeFileSync(bytecode, made.script.createCachedData());

  test.each([
    { source: 'the same', edit: '', rejected: false },
    { source: 'another one', edit: ' // edited', rejected: true },
  ])('is refused for $source source: $rejected', ({ edit, rejected }) => {
    const reader = `
      const { readFileSync } = require('node:fs');
      const source = require('node:module').wrap(readFileSync(${JSON.stringify(file)}, 'latin1') + ${JSON.stringify(edit)});
      const cachedData = readFileSync(${JSON.stringify(bytecode)});
      process.stdout.write(String(new (require('node:vm').Script)(source, { cachedData }).cachedDataRejected));`;
    const { stdout } = spawnSync(process.execPath, [...process.execArgv, '-e', reader], {
      encoding: 'utf8',
    });

    expect(stdout).toBe(String(rejected));
  });
});

test('another V8 has another file', () => {
  expect(bytecodeFile('program.cjs', 'render')).toMatch(/^program\.cjs\.render\.v8-[\d.]+\.cache$/);
});

test.each([
  ['validate', 'validate'],
  ['render', 'render'],
  ['check', 'check'],
  ['lint', 'check'],
  ['plan', 'check'],
  ['explain', 'validate'],
  ['--version', 'validate'],
  [undefined, 'validate'],
])('%s takes the bytecode of %s', (command, use) => {
  expect(useOf(command)).toBe(use);
});

describe('flags', () => {
  test('this Node knows all of them: it would complain of one that it does not', () => {
    const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    const known = new Set(stdout.match(/^ {2}--[\w-]+/gm)?.map((flag) => flag.trim()));

    const used = lateOptimisation(process.versions.v8).map((flag) => flag.split('=')[0]);

    expect(used.filter((flag) => !known.has(flag ?? ''))).toEqual([]);
  });

  test.each(['11.3.244.8-node.33', '12.4.254.21-node.57', '13.6.233.17-node.53'])(
    'there are some for %s',
    (v8) => expect(lateOptimisation(v8)).not.toEqual([]),
  );

  test('there are none for a V8 that nobody has tried', () => {
    expect(lateOptimisation('99.0.1.2-node.1')).toEqual([]);
  });
});
