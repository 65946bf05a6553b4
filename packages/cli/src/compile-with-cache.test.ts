import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { bytecodeFile, flagsForShortRuns, loadProgram } from './compile-with-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'stackwright-bytecode-'));
const none = () => undefined;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes files of a program, and returns the path of the first one. */
function program(files: Readonly<Record<string, string>>): string {
  const paths = Object.entries(files).map(([name, text]) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
  return paths[0] ?? '';
}

test('a program is given what CommonJS promises', () => {
  const first = program({
    'oven.cjs': `const { basename } = require('node:path');
exports.name = basename(__filename);
exports.folder = __dirname;`,
  });

  expect(loadProgram(first, none).exports).toEqual({ name: 'oven.cjs', folder: dirname(first) });
});

test('its files load each other when they are asked for, each once', () => {
  const first = program({
    'bakery.cjs': `exports.sold = 0;
exports.open = () => require('./bakery/shop.cjs');`,
    'bakery/shop.cjs': `const till = require('./till.cjs');
exports.sell = () => till.count();
exports.tills = till === require('./till.cjs') ? 1 : 2;`,
    'bakery/till.cjs': `const bakery = require('../bakery.cjs');
exports.count = () => (bakery.sold += 1);`,
  });

  const { exports, scripts } = loadProgram(first, none);
  const names = () => [...scripts.keys()].map((file) => basename(file));

  expect(names()).toEqual(['bakery.cjs']);
  const bakery = exports as { sold: number; open(): { tills: number; sell(): number } };
  expect(bakery.open().sell()).toBe(1);
  expect([bakery.sold, bakery.open().tills]).toEqual([1, 1]);
  expect(names()).toEqual(['bakery.cjs', 'shop.cjs', 'till.cjs']);
});

test('bytecode that is none is refused, and the program runs all the same', () => {
  // A source of its own: V8 remembers what this process has compiled, and then looks at no bytecode.
  const kiln = program({ 'kiln.cjs': "exports.fire = () => 'brick';" });

  const { exports, scripts } = loadProgram(kiln, () => Buffer.from('not bytecode'));

  expect(scripts.get(kiln)?.cachedDataRejected).toBe(true);
  expect((exports as { fire(): string }).fire()).toBe('brick');
});

describe('bytecode of an earlier process', () => {
  const file = program({ 'mill.cjs': "exports.grind = () => 'flour';" });
  const bytecode = join(folder, 'mill.cache');
  const made = loadProgram(file, none).scripts.get(file)?.createCachedData();
  writeFileSync(bytecode, made ?? '');

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
  expect(bytecodeFile('program.cjs')).toMatch(/^program\.cjs\.v8-[\d.]+\.cache$/);
});

describe('flags', () => {
  test('this Node knows all of them: it would complain of one that it does not', () => {
    const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    const known = new Set(stdout.match(/^ {2}--[\w-]+/gm)?.map((flag) => flag.trim()));

    const used = flagsForShortRuns(process.versions.v8).map((flag) =>
      flag.replace(/=.*/, '').replace(/^--no-/, '--'),
    );

    expect(used.filter((flag) => !known.has(flag))).toEqual([]);
  });

  test.each(['11.3.244.8-node.33', '12.4.254.21-node.57', '13.6.233.17-node.53'])(
    'there are some for %s',
    (v8) => expect(flagsForShortRuns(v8)).not.toEqual([]),
  );

  test('there are none for a V8 that nobody has tried', () => {
    expect(flagsForShortRuns('99.0.1.2-node.1')).toEqual([]);
  });
});
