import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadStack } from '@stackwright/schema';
import { expect, test } from 'vitest';
import { documentReader } from '../../packages/documents/src/reader.ts';
import { writeMadeUpDocuments } from './made-up-documents.ts';

test('made-up documents are as many as it says, and speak of the stack', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stackwright-bench-'));
  try {
    const { files, bytes } = writeMadeUpDocuments(folder, 60);
    const tracked = execFileSync('git', ['ls-files', '*.md'], { cwd: folder, encoding: 'utf8' })
      .trimEnd()
      .split('\n');
    expect(tracked).toHaveLength(files);

    const stack = loadStack(readFileSync(join(folder, 'stack.yaml'), 'utf8'), 'stack.yaml');
    if (!stack.ok) throw new Error('the made-up stack is not valid');
    const read = documentReader(stack.value);
    const readings = tracked.map((file) =>
      read({ file, text: readFileSync(join(folder, file), 'utf8') }),
    );

    expect(bytes).toBe(
      tracked.reduce((sum, file) => sum + readFileSync(join(folder, file)).length, 0),
    );
    expect(readings.filter(({ claims }) => claims.length > 0).length).toBeGreaterThan(files / 2);
    expect(readings.filter(({ claims }) => claims.length === 0).length).toBeGreaterThan(files / 4);
    expect(readings.some(({ mentions }) => mentions.length > 0)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
