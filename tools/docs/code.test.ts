import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parseCall } from '../../packages/cli/src/arguments.ts';
import { commands } from '../../packages/cli/src/commands.gen.ts';
import { chooseOutputs } from '../../packages/cli/src/reporters/index.ts';
import { wordsOf } from '../../packages/cli/src/scenarios/scenario.ts';
import { processTerminal } from '../../packages/cli/src/terminal.ts';
import { loadConfig, rules } from '../../packages/lint/src/index.ts';
import { lintTexts } from '../../packages/lint/src/testing/index.ts';

const page = readFileSync(path.join(import.meta.dirname, '../../docs/code.md'), 'utf8');
const fences = [
  ...page.matchAll(/^```(?<language>\w+)(?: (?<role>\w+))?\n(?<text>[^]*?)^```$/gm),
].map(({ groups = {} }) => groups as { language: string; role?: string; text: string });

/** Blocks of a role, each a file that its first line names. */
function files(role: string) {
  return fences
    .filter((fence) => fence.role === role)
    .map(({ text }) => ({ file: /^# (\S+)\n/.exec(text)?.[1] ?? '', text }));
}

const COMMANDS = fences.filter(({ language, role }) => language === 'sh' && role === undefined);

test.each(COMMANDS.flatMap(({ text }) => text.trim().split('\n')))('%s can be run', (line) => {
  const [npx, program, id, ...words] = wordsOf(line);
  const command = commands.find(({ meta }) => meta.id === id);
  expect([npx, program]).toEqual(['npx', 'stackwright']);
  if (command === undefined) throw new Error(`no command ${id}`);
  const parsed = parseCall(command.meta, words, processTerminal());
  if (!parsed.ok) throw new Error(parsed.problem);
  const known = rules.map((rule) => rule.id);
  if (id === 'explain') expect(known).toContain(words[0]);
  else
    expect(chooseOutputs(parsed.call.texts('format'), parsed.call.texts('output-file')).ok).toBe(
      true,
    );
});

test('the examples are found', () => {
  const found = files('bad').map(({ file, text }) => {
    const only = ['no-enterprise-dependency', 'no-tracked-env-file'];
    return lintTexts({ [file]: text }, { only }).findings.map(({ rule }) => rule);
  });
  expect(found).toEqual([['no-enterprise-dependency'], ['no-tracked-env-file']]);
});

test('the comment silences a finding', () => {
  const [{ file, text } = { file: '', text: '' }, ...others] = files('ignored');
  const manifest = '{"name": "Bookshop", "version": "18.0.1.0.0"}\n';
  const { findings } = lintTexts(
    { [file]: text, 'addons/bookshop/__manifest__.py': manifest },
    { only: ['no-enterprise-import', 'unused-suppression', 'valid-suppression'] },
  );
  expect(others).toEqual([]);
  expect(findings.map(({ rule, suppression }) => [rule, suppression?.kind])).toEqual([
    ['no-enterprise-import', 'inline'],
  ]);
});

test('the configuration is one', () => {
  const [config, ...others] = fences.filter(({ role }) => role === 'config');
  expect(others).toEqual([]);
  const loaded = loadConfig(config?.text ?? '', 'stackwright.config.yaml');
  expect(loaded).toMatchObject({ ok: true, value: { versions: { odoo: '18.0' } } });
});

test('every rule that it names is one', () => {
  const named = [...page.matchAll(/`((?:no|require|valid|unique|known)-[a-z-]+)`/g)].map(
    ([, id = '']) => id,
  );
  const known = new Set<string>([
    ...rules.map(({ id }) => id),
    ...commands.flatMap(({ meta }) => Object.keys(meta.options)),
  ]);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
