import type { Path } from '@stackwright/core';
import { describe, expect, test } from 'vitest';
import { parseDocument } from './index.ts';
import type { StackDocument } from './index.ts';

const TEXT = `# the stack
hosts:
  erp:            # production
    address: 192.0.2.1
    ports:
      - 22
      - { from: 80, to: 90 }   # web

    empty:
  # below
note: |
  two
  lines
base: &base { user: deploy }
ssh: *base
`;

const document = load(TEXT);

function load(text: string): StackDocument {
  const result = parseDocument(text, 'stack.yaml');
  if (!result.ok) throw new Error(result.findings.map(({ what }) => what).join('\n'));
  return result.value;
}

function textAt(path: Path, part?: 'key' | 'value'): string {
  const { span } = document.locate(path, part);
  return TEXT.slice(span?.start.offset, span?.end.offset);
}

describe('locate', () => {
  test.each<[path: Path, key: string, value: string]>([
    [['hosts', 'erp', 'address'], 'address', '192.0.2.1'],
    [['hosts', 'erp', 'ports'], 'ports', '- 22\n      - { from: 80, to: 90 }'],
    [['hosts', 'erp', 'ports', 0], '22', '22'],
    [['hosts', 'erp', 'ports', 1], 'from', '{ from: 80, to: 90 }'],
    [['hosts', 'erp', 'ports', 1, 'to'], 'to', '90'],
    [['hosts', 'erp', 'empty'], 'empty', ''],
    [['note'], 'note', '|\n  two\n  lines\n'],
    [['ssh'], 'ssh', '{ user: deploy }'],
    [['ssh', 'user'], 'user', 'deploy'],
  ])('%j', (path, key, value) => {
    expect(textAt(path, 'key')).toBe(key);
    expect(textAt(path)).toBe(value);
    expect(document.locate(path).path).toEqual(path);
  });

  test('the root is the whole mapping, and its grip the first key', () => {
    expect(textAt([])).toBe(TEXT.slice(TEXT.indexOf('hosts'), TEXT.indexOf('*base')) + '*base');
    expect(textAt([], 'key')).toBe('hosts');
  });

  test.each<[path: Path, ancestor: Path, grip: string]>([
    [['hosts', 'erp', 'os'], ['hosts', 'erp'], 'erp'],
    [['hosts', 'erp', 'ports', 7, 'to'], ['hosts', 'erp', 'ports'], 'ports'],
    [['hosts', 'erp', 'address', 'deeper'], ['hosts', 'erp', 'address'], 'address'],
    [['zones'], [], 'hosts'],
    [['__proto__'], [], 'hosts'],
  ])('%j does not exist: the closest ancestor is shown by its key', (path, ancestor, grip) => {
    expect(textAt(path)).toBe(grip);
    expect(document.locate(path).path).toEqual(ancestor);
  });

  test('lines and columns count from 1', () => {
    expect(document.locate(['hosts', 'erp', 'address']).span).toEqual({
      start: { line: 4, column: 14, offset: 63 },
      end: { line: 4, column: 23, offset: 72 },
    });
  });
});
