import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '../../testing/run-command.ts';

/** Its pages are declared to be about it: none is taken for one about something else. */
const SHOP = `${readFileSync(join(import.meta.dirname, '../../scenarios/shop.yaml'), 'utf8')}
documents: { canonical: ["docs/*.md"] }
`;
const WORDS = ['docs', '--no-cache', '--fail-on', 'error'];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stackwright-fix-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes that no repair may touch, and values with what they become. */
type Part = string | { readonly old: string; readonly now: string };

type Line = readonly Part[];

/** Of `shop.yaml`: a path, a value that is out of date, and what belongs there in the same style. */
const BOUND = [
  ['hosts.main.address', '192.0.2.99', '192.0.2.10'],
  ['hosts.main.address', '192.0.2.10', '192.0.2.10'],
  ['hosts.main.memory', '8g', '4g'],
  ['hosts.main.vcpus', '12', '2'],
  ['hosts.main.ssh.user', 'potter', 'deploy'],
  ['odoo.series', '17.0', '18.0'],
  ['databases.main.version', '15', '16'],
  ['environments.production.odoo.database', 'kiln', 'odoo'],
  ['environments.production.odoo.users', '7', '5'],
] as const;

/** How a value stands on its line: what is before it, and what is behind it. */
const SHAPES = [
  (marker: string): readonly [string, string] => ['Größe 🏺 of it: ', ` ${marker}`],
  (marker: string): readonly [string, string] => ['It is `', `\`  ${marker} today, they say.`],
  (marker: string): readonly [string, string] => ['- **', `** ${marker}  `],
  (marker: string): readonly [string, string] => ['> said  twice: ', `. ${marker}`],
  (marker: string): readonly [string, string] => ['1. at\t`', `\`${marker}`],
  (marker: string): readonly [string, string] => [`${marker} `, ' is where the line begins'],
] as const;

/** Lines that are none of a repair's business, whatever looks alike in them. */
const REST = [
  '',
  '   ',
  'The glaze cools over\u00a0night;  two blanks, and a tab\tstay.',
  'Trailing blanks stay.  ',
  '* a * b_c_ `code` <b>bold</b> &amp; \\* [clay](clay.md)',
  '| pot | price |',
  'See <!-- a remark --> below.',
] as const;

function partsOf([path, old, now]: (typeof BOUND)[number], shape: (typeof SHAPES)[number]): Line {
  const [before, behind] = shape(`<!-- stackwright:value ${path} -->`);
  return [before, { old, now }, behind];
}

/** What a fence says is nobody's value, though it looks like one. */
const FENCE: readonly Line[] = [
  ['~~~text'],
  ['kiln 7 <!-- stackwright:value odoo.series -->'],
  ['~~~'],
];

const bound = fc
  .tuple(fc.constantFrom(...BOUND), fc.constantFrom(...SHAPES))
  .map(([value, shape]): readonly Line[] => [partsOf(value, shape)]);
const other = fc.constantFrom(...REST).map((line): readonly Line[] => [[line]]);

/** Lines of all kinds, and how they are kept in a file. */
const document = fc.record({
  lines: fc
    .array(fc.oneof(bound, other, fc.constant(FENCE)), { maxLength: 12 })
    .map((some) => some.flat()),
  end: fc.constantFrom('\n', '\r\n'),
  gap: fc.constantFrom(1, 2),
  hasMark: fc.boolean(),
  isEnded: fc.boolean(),
});

interface Made {
  readonly lines: readonly Line[];
  readonly end: string;
  /** Line ends between lines. */
  readonly gap: number;
  /** Whether it begins with a byte order mark. */
  readonly hasMark: boolean;
  readonly isEnded: boolean;
}

function textOf({ lines: all, end, gap, hasMark, isEnded }: Made, which: 'old' | 'now'): string {
  const text = all
    .map((line) => line.map((part) => (typeof part === 'string' ? part : part[which])).join(''))
    .join(end.repeat(gap));
  return `${hasMark ? '\uFEFF' : ''}${text}${isEnded ? end : ''}`;
}

test('repairs change the values and no byte beside them, once; the diff says the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 3 }), expectValuesAlone),
    { numRuns: 15 },
  );
});

test.each([
  ['LF', { end: '\n', gap: 1, hasMark: false, isEnded: true }],
  ['CRLF behind a byte order mark', { end: '\r\n', gap: 2, hasMark: true, isEnded: false }],
])('each value in each place, lines ending with %s', async (_, style) => {
  const every = BOUND.flatMap((value) => SHAPES.map((shape) => partsOf(value, shape)));
  await expectValuesAlone([{ ...style, lines: every }]);
});

test('a value that can only be meant is corrected without a marker, one that may not be stays', async () => {
  const lines: readonly Line[] = [
    ['# Production'],
    ['- **Host IP**:  `', { old: '192.0.2.99', now: '192.0.2.10' }, '`  '],
    ['- **PostgreSQL version**: ', { old: '15', now: '16' }],
    ['The shop runs Odoo 17.0 today.'],
  ];
  await expectValuesAlone([{ lines, end: '\r\n', gap: 2, hasMark: true, isEnded: false }]);
});

async function expectValuesAlone(documents: readonly Made[]): Promise<void> {
  const all = (which: 'old' | 'now') =>
    Object.fromEntries(documents.map((one, at) => [`docs/page-${at}.md`, textOf(one, which)]));
  const diffed = write('diffed', all('old'));
  const { out: diff } = await runCommand(diffed, [...WORDS, '--fix', '--diff']);
  expect(read(diffed, all('old'))).toEqual(all('old'));

  const fixed = write('fixed', all('old'));
  await runCommand(fixed, [...WORDS, '--fix']);
  expect(read(fixed, all('old'))).toEqual(all('now'));

  const { err } = await runCommand(fixed, [...WORDS, '--fix']);
  expect(err).toContain('0 repairs in 0 files');
  expect(read(fixed, all('old'))).toEqual(all('now'));

  expect(patched(diffed, diff, all('old'))).toEqual(all('now'));
}

/** Writes a repository into a new folder. */
function write(under: string, files: Readonly<Record<string, string>>): string {
  const root = join(folder, under);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root);
  writeFileSync(join(root, 'stack.yaml'), SHOP);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

function read(root: string, files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(files).map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
}

/** What git makes of the files by a diff. */
function patched(
  root: string,
  diff: string,
  files: Readonly<Record<string, string>>,
): Record<string, string> {
  const options = { cwd: root, input: diff };
  if (diff !== '')
    execFileSync('git', ['-c', 'core.autocrlf=false', 'apply', '--whitespace=nowarn'], options);
  return read(root, files);
}
