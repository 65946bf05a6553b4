import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly shell: string;
  readonly run: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

/** A job that has the action as a step. */
export interface Use {
  /** The folder that GitHub would have put the action into. */
  readonly action: string;
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** What is in the environment of the job besides GitHub's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Number of the pull request, where there is one. */
  readonly pull?: number;
}

/** How it went. */
export interface Played {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/**
 * Plays a composite action as a runner does: each script by the shell it names, in an environment of its
 * own; after a failure only those steps whose condition asks for it.
 */
export async function playAction(use: Use): Promise<Played> {
  const action = parse(readFileSync(path.join(use.action, 'action.yml'), 'utf8')) as Action;
  const temp = mkdtempSync(path.join(tmpdir(), 'stackwright-runner-'));
  const summary = path.join(temp, 'summary.md');
  writeFileSync(summary, '');
  const values = new Map<string, string>([
    ['github.token', ''],
    ['github.event_name', use.pull === undefined ? 'push' : 'pull_request'],
    ['github.event.pull_request.number', String(use.pull ?? '')],
  ]);
  for (const [name, input] of Object.entries(action.inputs)) {
    values.set(`inputs.${name}`, use.inputs?.[name] ?? filled(input.default, values));
  }
  let code = 0;
  let log = '';
  for (const [index, step] of action.runs.steps.entries()) {
    if (!runs(step, code, values)) continue;
    const output = path.join(temp, `output-${index}`);
    writeFileSync(output, '');
    const ended = await script(step.run, use.workspace, {
      ...own(),
      GITHUB_ACTION_PATH: use.action,
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_REPOSITORY: 'example/shop',
      RUNNER_TEMP: temp,
      ...use.env,
      ...Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, text]) => [name, filled(text, values)]),
      ),
    });
    log += ended.log;
    code ||= ended.code;
    for (const line of readFileSync(output, 'utf8').split('\n').slice(0, -1)) {
      const at = line.indexOf('=');
      values.set(`steps.${step.id}.outputs.${line.slice(0, at)}`, line.slice(at + 1));
    }
  }
  const outputs = Object.fromEntries(
    Object.entries(action.outputs).map(([name, { value }]) => [name, filled(value, values)]),
  );
  return { code, log, outputs, summary: readFileSync(summary, 'utf8') };
}

function filled(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\$\{\{ (.+?) \}\}/g, (_, name: string) => values.get(name) ?? '');
}

/** The conditions that the action has: comparisons of a value with a text, all of which must hold. */
function runs(step: Step, code: number, values: ReadonlyMap<string, string>): boolean {
  const terms = (step.if ?? '').replace(/^\$\{\{ (.*) \}\}$/, '$1').split(' && ');
  if (code !== 0 && !terms.includes('!cancelled()')) return false;
  return terms.every((term) => {
    const [, name = '', sign, text] = /^(\S+) ([!=]=) '(.*)'$/.exec(term) ?? [];
    if (sign === undefined) return ['', '!cancelled()'].includes(term);
    return ((values.get(name) ?? '') === text) === (sign === '==');
  });
}

/** What a runner's machine has; not what the npm that runs these tests says. */
function own(): Readonly<Record<string, string>> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME };
}

function script(
  text: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly log: string }> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text], {
    cwd,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => void (log += part));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, log }));
  });
}
