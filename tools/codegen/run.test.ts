import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from './run.ts';
import { folderOf } from './testing.ts';

const generators = {
  fruit: () => [{ path: 'out/fruit.txt', text: 'apple\npear\n' }],
  same: () => [{ path: 'same.txt', text: 'same\n' }],
};

describe('run', () => {
  test('writes what differs and leaves the rest untouched', async () => {
    const root = folderOf({ 'same.txt': 'same\n', 'out/fruit.txt': 'apple\nplum\n' });
    const before = statSync(path.join(root, 'same.txt')).ino;
    expect(await run(root, generators, { write: true })).toEqual({
      changes: [
        { kind: 'change', path: 'out/fruit.txt', detail: '  2: -plum\n  3: -\n  2: +pear\n  3: +' },
      ],
      failures: [],
    });
    expect(readFileSync(path.join(root, 'out/fruit.txt'), 'utf8')).toBe('apple\npear\n');
    expect(statSync(path.join(root, 'same.txt')).ino).toBe(before);
    expect(await run(root, generators, { write: true })).toEqual({ changes: [], failures: [] });
  });

  test('only says so in a check', async () => {
    const root = folderOf({ 'same.txt': 'same\n' });
    const { changes } = await run(root, generators, { write: false });
    expect(changes).toEqual([{ kind: 'add', path: 'out/fruit.txt', detail: '' }]);
    expect(existsSync(path.join(root, 'out'))).toBe(false);
  });

  test('a generator that fails is told, and the others are written', async () => {
    const root = folderOf({});
    const cause = new Error('no fruit');
    const broken = { broken: () => Promise.reject(cause), ...generators };
    const { changes, failures } = await run(root, broken, { write: true });
    expect(failures).toEqual([{ generator: 'broken', cause }]);
    expect(changes).toHaveLength(2);
  });
});
