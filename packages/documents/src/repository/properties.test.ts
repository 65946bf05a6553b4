import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDocument } from '../markup/read-document.ts';
import { slipsOf } from '../slips/slips-of.ts';
import { repositoryFactsFrom } from './facts/facts-from.ts';
import { targetsOf } from './facts/targets-of.ts';
import { judgeMentions } from './judge-mentions.ts';
import { mentionsOf } from './mentions-of.ts';

const PART = fc.constantFrom(
  'docs',
  'scripts',
  'fire.sh',
  'kiln',
  '..',
  '.',
  'glaze.md',
  '<name>',
  '*',
  'é',
  '#x',
  '├── ',
  '$24',
  '9',
);
const PATH = fc.array(PART, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
const LINE = fc.oneof(
  PATH.map((path) => `See \`${path}\`.`),
  PATH.map((path) => `[x](${path})`),
  PATH.map((path) => `- run ${path} on the \`${path}\` branch`),
  PATH.map((path) => `| Total | ${path} |`),
  fc.constantFrom(
    '```bash',
    '```',
    '# A',
    '| a | b |',
    '|---|---|',
    'make x',
    '> q',
    'three hosts:',
    '- [ ] a',
    '99.9 % = 3 h a month',
    '2 × 3 = 7',
    'Monday, 2026-02-30',
  ),
  fc.string({ maxLength: 30, unit: 'grapheme' }),
);
const TEXT = fc.array(LINE, { maxLength: 25 }).map((lines) => lines.join('\n'));

test('whatever a document holds: mentions in order, inside the text, and each has a verdict', () => {
  const facts = repositoryFactsFrom({
    files: ['docs/glaze.md', 'scripts/fire.sh'],
    targetsTexts: new Map([['Makefile', 'x:\n']]),
  });
  fc.assert(
    fc.property(TEXT, (text) => {
      const document = readDocument({ file: 'docs/kiln.md', text });
      const mentions = mentionsOf(document);
      let last = 0;
      for (const { span, paths = [] } of mentions) {
        expect(span.start.offset).toBeGreaterThanOrEqual(last);
        expect(span.end.offset).toBeLessThanOrEqual(text.length);
        expect(span.end.offset).toBeGreaterThan(span.start.offset);
        for (const path of paths) expect(path).not.toMatch(/^\/|\/\/|(?:^|\/)\.\.?(?:\/|$)/);
        last = span.start.offset;
      }
      const verdicts = judgeMentions({ file: 'docs/kiln.md', mentions }, facts);
      expect(verdicts.map(({ mention }) => mention)).toEqual(mentions);
      expect(JSON.parse(JSON.stringify(mentions))).toEqual(mentions);
    }),
    { numRuns: 300 },
  );
});

test('a path that is there is never missing', () => {
  const name = fc.stringMatching(/^[a-z]{1,6}$/);
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 3 }), name, (folders, last) => {
      const path = [...folders, `${last}.md`].join('/');
      const facts = repositoryFactsFrom({ files: [path] });
      const text = `See \`${path}\`, [x](/${path}) and ${path}.`;
      const mentions = mentionsOf(readDocument({ file: 'a/b.md', text }));
      expect(
        judgeMentions({ file: 'a/b.md', mentions }, facts).filter(
          ({ verdict }) => verdict === 'missing',
        ),
      ).toEqual([]);
    }),
  );
});

test('slips lie in the text, and their text stands there', () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      for (const { span } of slipsOf(readDocument({ file: 'a.md', text }))) {
        expect(span.end.offset).toBeGreaterThan(span.start.offset);
        expect(span.end.offset).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

test('a table whose total is the sum of its cells has no slip', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 2, maxLength: 9 }),
      (amounts) => {
        const total = amounts.reduce((all, one) => all + one, 0);
        const rows = amounts.map((amount) => `| x | $${amount} |`);
        const text = ['| a | cost |', '|---|---|', ...rows, `| Total | $${total} |`].join('\n');
        expect(slipsOf(readDocument({ file: 'a.md', text }))).toEqual([]);
        const wrong = text.replace(`$${total} |`, `$${total + 1} |`);
        if (text.lastIndexOf(`$${total} |`) !== text.indexOf(`$${total} |`)) return;
        expect(
          slipsOf(readDocument({ file: 'a.md', text: wrong })).map(({ text: found }) => found),
        ).toEqual([`$${total + 1}`]);
      },
    ),
  );
});

test('no file that may define targets breaks the reader', () => {
  const name = fc.constantFrom(
    'Makefile',
    'package.json',
    'justfile',
    'Taskfile.yml',
    'project.json',
    'nx.json',
  );
  fc.assert(
    fc.property(name, fc.string({ maxLength: 200 }), (path, text) => void targetsOf(path, text)),
  );
});

test.each([
  ['slashes', 'a/'.repeat(50_000)],
  ['one word', 'a'.repeat(200_000)],
  ['marks', '`a/b.md` '.repeat(5_000)],
  ['links', '[a](b.md) '.repeat(5_000)],
  ['numbers', '1 + '.repeat(50_000)],
  ['equations', `${'1 + 1 = '.repeat(20_000)}3`],
  ['percent', '99.9 % '.repeat(20_000)],
  ['a script', `\`\`\`bash\n${'./scripts/fire.sh && '.repeat(5_000)}true\n\`\`\``],
  ['a tree', `\`\`\`\n.\n${'├── a\n'.repeat(5_000)}\`\`\``],
])('a hostile document of %s is read to its end', (_, text) => {
  const document = readDocument({ file: 'docs/a.md', text });
  expect(mentionsOf(document).length).toBeLessThanOrEqual(text.length);
  expect(slipsOf(document).length).toBeLessThanOrEqual(text.length);
});
