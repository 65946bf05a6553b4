import { expect, test } from 'vitest';
import { readDocument } from '../read-document.ts';

test.each([
  ['quotes in quotes', '>'.repeat(10_000), 'deep'],
  ['lists in lists', '- '.repeat(10_000), 'deep'],
  ['numbers in numbers', '1. '.repeat(10_000), 'deep'],
  [
    'lists by indentation',
    Array.from({ length: 300 }, (_, at) => `${' '.repeat(2 * at)}- a`).join('\n'),
    'deep',
  ],
  ['strong in strong', `${'**a '.repeat(5000)}${' b**'.repeat(5000)}`, 'dense'],
  ['brackets', '['.repeat(200_000), 'dense'],
])('%s are read as text, and it says why', (_, text, why) => {
  const { markup, fallback, blocks } = readDocument({ file: 'a.md', text: `# A\n\n${text}\n` });
  expect([markup, fallback?.from, fallback?.why]).toEqual(['text', 'markdown', why]);
  expect(fallback?.span.start.line).toBeGreaterThanOrEqual(3);
  expect(blocks[0]?.kind).toBe('heading');
});

test.each([
  ['a long line', 'word '.repeat(40_000)],
  ['a long list of links', '- [a](b) and [c](d)\n'.repeat(2000)],
  ['a long table', `| a | b |\n|---|---|\n${'| `a` | [b](c) |\n'.repeat(2000)}`],
  ['a long line of JSON in a fence', `\`\`\`json\n${'[1],'.repeat(5000)}\n\`\`\``],
  ['code that is indented far', `\`\`\`\n${' '.repeat(400)}- a\n\`\`\``],
  ['ten quotes', `${'> '.repeat(10)}a`],
])('%s is Markdown', (_, text) => {
  const { markup, fallback } = readDocument({ file: 'a.md', text });
  expect([markup, fallback]).toEqual(['markdown', undefined]);
});
