import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readers } from './readers.gen.ts';

const FOLDER = path.join(import.meta.dirname, 'readers');
const HEADINGS = ['## What it reads', '## Program'];

test('the registry has every folder, under its name', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(readers.map(({ id }) => id)).toEqual(folders.map(({ name }) => name).toSorted());
});

describe.each(readers.map(({ id }) => id))('%s', (id) => {
  const files = readdirSync(path.join(FOLDER, id), { recursive: true }).map(String);

  test('has a README with its headings', () => {
    const readme = path.join(FOLDER, id, 'README.md');
    expect(existsSync(readme)).toBe(true);
    const lines = readFileSync(readme, 'utf8').split('\n');
    expect(lines[0]).toMatch(/^# \S/);
    expect(lines).toEqual(expect.arrayContaining(HEADINGS));
  });

  test('has a test', () => {
    expect(files.filter((file) => file.endsWith('.test.ts'))).not.toEqual([]);
  });
});
