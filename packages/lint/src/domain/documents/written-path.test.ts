import type { Mention } from '@stackwright/documents';
import { expect, test } from 'vitest';
import { writtenPath } from './written-path.ts';

const at = { line: 1, column: 1, offset: 0 };
const FILE = 'docs/ops/restore.md';

function mention(kind: 'path' | 'link', text: string, paths: readonly string[] = []): Mention {
  return { kind, text, span: { start: at, end: at }, stance: 'asserted', paths };
}

test.each<[string, Mention, string, string | undefined]>([
  ['from the root', mention('path', 'ops/a.sh', ['ops/a.sh']), 'bin/a.sh', 'bin/a.sh'],
  ['with a dot', mention('path', './ops/a.sh', ['ops/a.sh']), 'bin/a.sh', './bin/a.sh'],
  ['a folder', mention('path', 'ops/', ['ops']), 'bin', 'bin/'],
  ['from the document', mention('path', '../a.sh', ['docs/a.sh']), 'bin/a.sh', '../../bin/a.sh'],
  ['a name alone', mention('path', 'a.yml', ['.github/workflows/a.yml']), 'ci/a.yml', undefined],
  ['a link', mention('link', 'a.md', ['docs/ops/a.md']), 'docs/b.md', '../b.md'],
  ['a link beside it', mention('link', './a.md', ['docs/ops/a.md']), 'docs/ops/b.md', './b.md'],
  ['a link from the root', mention('link', '/docs/a.md', ['docs/a.md']), 'docs/b.md', '/docs/b.md'],
  ['a link with a heading', mention('link', 'a.md#b', ['docs/ops/a.md']), 'c.md', '../../c.md#b'],
  ['a link to a name with blanks', mention('link', 'a.md', ['docs/ops/a.md']), 'c d.md', undefined],
  [
    'behind a cd',
    { ...mention('path', './a.sh', ['a.sh']), checkout: ['ops/a.sh'] },
    'bin/a.sh',
    undefined,
  ],
  ['a drawn line', { ...mention('path', 'a.sh', ['a.sh']), drawing: 0 }, 'bin/a.sh', undefined],
])('%s', (_, what, to, expected) => {
  expect(writtenPath(to, FILE, what)).toBe(expected);
});
