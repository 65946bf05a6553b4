import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Call } from '../../../command.ts';
import { exitCode } from '../../../exit-code.ts';
import type { ExitCode } from '../../../exit-code.ts';
import { VERSION } from '../../../version.ts';
import { attempt } from '../../../write-text.ts';
import type { Gate, GatePlan } from './gate.ts';
import { githubGate } from './github.ts';
import { gitlabGate } from './gitlab.ts';

/** Writes a gate into the repository that the command runs in, never over a file that is there. */
export function writeGate(call: Call, platform: string): ExitCode {
  const { cwd } = call.terminal;
  const problem = misplaced(cwd) ?? unquotable(call);
  const plan = planOf(call, platform);
  if (problem !== undefined || plan === undefined) {
    const other = `\`--ci\` takes github or gitlab, not \`${platform}\`. Nothing was written`;
    return refuse(call, problem ?? other);
  }
  const taken = plan.files.find(({ path }) => existsSync(join(cwd, path)));
  if (taken !== undefined) {
    const advice = 'Move it away to have it written again. Nothing was written';
    return refuse(call, `${taken.path} exists, and may hold your own changes. ${advice}`);
  }
  for (const { path, text } of plan.files) {
    const reason = attempt(() => {
      mkdirSync(dirname(join(cwd, path)), { recursive: true });
      writeFileSync(join(cwd, path), text, { flag: 'wx' });
    });
    if (reason !== undefined) return refuse(call, `${path} was not written: ${reason}`);
    call.terminal.err(`${path} is written.\n`);
  }
  call.terminal.err(`${plan.next.trimEnd()}\n`);
  return exitCode.clean;
}

function refuse({ terminal }: Call, problem: string): ExitCode {
  terminal.err(`stackwright init: ${problem}.\n`);
  return exitCode.invalid;
}

function planOf(call: Call, platform: string): GatePlan | undefined {
  const { cwd } = call.terminal;
  const file = call.text('file') ?? 'stack.yaml';
  const stack = existsSync(resolve(cwd, file)) ? file : undefined;
  const gate: Gate = { version: VERSION, stack };
  if (platform === 'github') return githubGate(gate);
  if (platform === 'gitlab') return gitlabGate(gate, existsSync(join(cwd, '.gitlab-ci.yml')));
  return undefined;
}

/** Both platforms read their files at the root of a repository only. */
function misplaced(cwd: string): string | undefined {
  if (existsSync(join(cwd, '.git'))) return undefined;
  for (let folder = dirname(cwd); folder !== dirname(folder); folder = dirname(folder)) {
    if (!existsSync(join(folder, '.git'))) continue;
    return `a gate belongs into the root of the repository, which is ${folder}: run it there, with \`--file\` for the stack. Nothing was written`;
  }
  return undefined;
}

/** The name becomes part of a script, where it needs no quotes. */
function unquotable(call: Call): string | undefined {
  const file = call.text('file') ?? 'stack.yaml';
  if (/^\w[\w./-]*$/.test(file)) return undefined;
  return '`--file` of a gate takes letters, digits, `.`, `_`, `-` and `/`. Nothing was written';
}
