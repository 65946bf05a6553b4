import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { classByName } from '@stackwright/documents';
import { loadStack } from '@stackwright/schema';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseCall } from '../../packages/cli/src/arguments.ts';
import { commands } from '../../packages/cli/src/commands.gen.ts';
import { main } from '../../packages/cli/src/main.ts';
import { wordsOf } from '../../packages/cli/src/scenarios/scenario.ts';
import { processTerminal } from '../../packages/cli/src/terminal.ts';
import { fixUntilStable, rules } from '../../packages/lint/src/index.ts';
import { lintTexts } from '../../packages/lint/src/testing/index.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const PAGE = path.join(ROOT, 'docs/documents.md');
const page = readFileSync(PAGE, 'utf8');
const stack = readFileSync(path.join(ROOT, 'examples/minimal/stack.yaml'), 'utf8');
const ids: readonly string[] = rules.map(({ id }) => id);
const only = [
  ...rules.flatMap(({ id, subject }) => (subject === 'documents' ? [id] : [])),
  'valid-suppression',
  'unused-suppression',
];

/** The one block of a role. */
function block(role: string): string {
  const found = [...page.matchAll(new RegExp(`^\`\`\`\\w+ ${role}\\n([^]*?)^\`\`\`$`, 'gm'))];
  expect(found.length).toBe(1);
  return found[0]?.[1] ?? '';
}

function findingsIn(text: string, file = 'docs/hosts.md') {
  return lintTexts({ 'stack.yaml': stack, [file]: text }, { only }).findings;
}

const calls = [...page.matchAll(/^```sh\n([^]*?)^```$/gm)]
  .flatMap(([, text = '']) => text.trim().split('\n'))
  .concat([...page.matchAll(/`(npx stackwright [^`]+)`/g)].map(([, line = '']) => line));

test.each(calls)('%s can be run', (line) => {
  const [npx, program, id, ...words] = wordsOf(line);
  const command = commands.find(({ meta }) => meta.id === id);
  expect([npx, program]).toEqual(['npx', 'stackwright']);
  if (command === undefined) throw new Error(`no command ${id}`);
  const parsed = parseCall(command.meta, words, processTerminal());
  if (!parsed.ok) throw new Error(parsed.problem);
  if (id === 'explain') expect(ids).toContain(words[0]);
});

test('every rule that it names is one', () => {
  const named = [...page.matchAll(/`((?:no|valid|known)-[a-z-]+)`/g)].map(([, id = '']) => id);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

describe('what is said', () => {
  test('two of the claims are lies', () => {
    const told = findingsIn(block('found')).map(({ rule, at }) => [rule, at.span?.start.line]);
    expect(told).toEqual([
      ['no-false-host', 5],
      ['no-false-odoo-setting', 7],
    ]);
  });

  test('what is past, planned, an example or refused is no lie', () => {
    expect(findingsIn(block('silent'))).toEqual([]);
  });

  test('the same today is one', () => {
    const today = '# Hosts\n\n| Machine | Address |\n|---|---|\n| main | 192.0.2.98 |\n';
    expect(findingsIn(today).map(({ rule }) => rule)).toEqual(['no-false-host']);
  });
});

describe('classes', () => {
  const CLASSES: Readonly<Record<string, readonly string[]>> = {
    runbooks: ['runbook'],
    agents: ['agents'],
    other: ['other'],
    plans: ['plan'],
    archive: ['archive', 'history'],
  };
  const section = page.split('## What a document is for')[1]?.split('\n## ')[0] ?? '';
  const rows = [...section.matchAll(/^\| `?(\w+)`? \| (\*[^|]+) \|/gm)].flatMap(
    ([, name = '', cell = '']) =>
      [...cell.matchAll(/\*([^*]+)\*/g)].map(([, file = '']) => [name, file] as const),
  );

  test('every class has a row', () => {
    expect([...new Set(rows.map(([name]) => name))]).toEqual(Object.keys(CLASSES));
  });

  test.each(rows)('%s by the name %s', (name, file) => {
    const document = file.endsWith('/') ? `docs/${file}page.md` : file;
    expect(CLASSES[name]).toContain(classByName(document));
  });

  test('they are declared in stack.yaml', () => {
    expect(loadStack(`${stack}\n${block('stack')}`, 'stack.yaml').ok).toBe(true);
  });

  test.each([
    ['docs/runbooks/hosts.md', ['error', 'error']],
    ['AGENTS.md', ['error', 'error']],
    ['hosts.md', ['warning', 'warning']],
    ['docs/plans/hosts.md', ['info', 'info']],
    ['docs/archive/hosts.md', ['info']],
    ['CHANGELOG.md', ['info']],
  ])('a lie and a dead link in %s: %j', (file, severities) => {
    const text = '# Hosts\n\n- **Address of main**: 192.0.2.99\n\n[dead](nowhere.md)\n';
    expect(findingsIn(text, file).map(({ severity }) => severity)).toEqual(severities);
  });
});

test('bound values are brought up to date, and nothing else changes', () => {
  const lint = (texts: ReadonlyMap<string, string>) =>
    lintTexts({ 'stack.yaml': stack, ...Object.fromEntries(texts) }, { only }).findings;
  const texts = new Map([['docs/hosts.md', block('bound')]]);
  const fixed = fixUntilStable(texts, lint, 'safe').texts;
  expect(fixed.get('docs/hosts.md')).toBe(block('mended'));
  expect(lint(fixed)).toEqual([]);
});

test('the comments silence what they stand beside', () => {
  const told = findingsIn(block('ignored')).map(({ suppression }) => suppression?.kind);
  expect(told).toEqual(['inline', 'inline']);
});

describe('what a user sees', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'stackwright-docs-'));
    mkdirSync(path.join(folder, 'docs'));
    writeFileSync(path.join(folder, 'stack.yaml'), stack);
    writeFileSync(path.join(folder, 'docs/hosts.md'), block('found'));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ['text', ['docs', '--claims', 'docs/hosts.md']],
    ['diff', ['docs', '--fix', '--diff', 'docs/hosts.md']],
  ])('the %s on the page', async (language, words) => {
    const shown = (await run(words)).trimEnd();
    const fence = new RegExp(`(?<=^\`\`\`${language}\\n)[^]*?(?=^\`\`\`$)`, 'm');
    if (process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined) {
      const now = readFileSync(PAGE, 'utf8');
      writeFileSync(
        PAGE,
        now.replace(fence, () => `${shown}\n`),
      );
    } else {
      expect(fence.exec(page)?.[0]).toBe(`${shown}\n`);
    }
    expect(shown).not.toBe('');
  });

  test('a second run of --fix changes nothing', async () => {
    await run(['docs', '--fix']);
    const once = readFileSync(path.join(folder, 'docs/hosts.md'), 'utf8');
    await run(['docs', '--fix']);
    expect(readFileSync(path.join(folder, 'docs/hosts.md'), 'utf8')).toBe(once);
    expect(once).toContain('192.0.2.10 ');
  });

  async function run(words: readonly string[]): Promise<string> {
    let stdout = '';
    await main([...words, '--no-cache'], {
      cwd: folder,
      color: false,
      outColor: false,
      width: 100,
      interactive: false,
      input: () => '',
      out: (text) => void (stdout += text),
      err: () => undefined,
    });
    return stdout;
  }
});
