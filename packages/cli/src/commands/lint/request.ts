import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@stackwright/core';
import type { Call } from '../../command.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { readBaseline } from './baseline-file.ts';
import type { BaselineReading } from './baseline-file.ts';
import { conflictOf } from './conflict.ts';
import { createList } from './list-files.ts';
import type { List } from './list-files.ts';
import { nameOf } from './name-of.ts';
import { usageMessage } from './refuse.ts';
import { both, scopeOfChange } from './scope.ts';
import type { Scope } from './scope.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { changedSince } from './since.ts';
import { findTargets, UNSET } from './targets.ts';
import type { Targets } from './targets.ts';

/** What a command line asks for, with what it needs from the disk to be understood. */
export interface Request {
  readonly settings: Settings;
  readonly baseline: BaselineReading;
  /** What is wrong with configuration or baseline: nothing can be linted then. */
  readonly broken: readonly Finding[];
  /** A text in place of the files. */
  readonly only: NamedText | undefined;
  readonly targets: Targets;
  /** Lists what the command line is about. */
  readonly list: List;
  /** The stack's file; undefined for none. */
  readonly stackFile: string | undefined;
  /** Files that the command line names; undefined where it names none. */
  readonly named: Scope | undefined;
  /** Files that findings are wanted of; undefined for all. */
  readonly scope: Scope | undefined;
}

/** A text and the name of the file that it belongs to. */
export interface NamedText {
  readonly file: string;
  readonly text: string;
}

/** A request, or why there is none and how the run ends. */
export type RequestReading =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly message: string; readonly code: ExitCode };

/**
 * Reads the command line, and of the disk what tells which files are meant.
 * @param command - as it was called, for messages
 */
export async function readRequest(call: Call, command: string): Promise<RequestReading> {
  const misused = (problem: string): RequestReading => ({
    ok: false,
    message: usageMessage(command, problem),
    code: exitCode.invalid,
  });
  const unchecked = (sentences: string): RequestReading => ({
    ok: false,
    message: `stackwright ${command}: ${sentences}\n`,
    code: exitCode.unchecked,
  });
  const { cwd } = call.terminal;
  const conflict = conflictOf(call);
  if (conflict !== undefined) return misused(conflict);
  const reading = readSettings(call);
  if (!reading.ok) return misused(reading.problem);
  const { settings } = reading;
  const baseline = readBaseline(cwd, settings.config);
  const broken = [
    ...settings.configFindings,
    ...(call.flag('write-baseline') ? [] : baseline.findings),
  ];

  const only = textAlone(call);
  const list = createList();
  const targets = await targetsOf(call, only, broken.length > 0, list);
  if (targets.unmatched.length > 0)
    return unchecked(
      `there is no file, and nothing matches \`${targets.unmatched.join('`, `')}\`.`,
    );
  const stackFile = broken.length > 0 ? undefined : stackOf(call);
  const changed = scopeSince(call, stackFile, [...settings.configTexts.keys(), baseline.file]);
  if (changed === 'unknown')
    return unchecked(
      `git cannot tell what changed since \`${call.text('since')}\`. Fetch the commit, or correct the name.`,
    );
  const named: Scope | undefined =
    only === undefined ? targets.isWanted : (file) => file === only.file;
  const scope = both(named, changed);
  return {
    ok: true,
    request: { settings, baseline, broken, only, targets, list, stackFile, named, scope },
  };
}

function textAlone(call: Call): NamedText | undefined {
  const file = optionName(call, 'stdin-path');
  return file === undefined ? undefined : { file, text: call.terminal.input() };
}

const NO_FILES: Targets = { files: [], isWanted: undefined, skipped: [], unmatched: [] };

async function targetsOf(
  call: Call,
  only: NamedText | undefined,
  isBroken: boolean,
  list: List,
): Promise<Targets> {
  if (only !== undefined) return NO_FILES;
  return isBroken ? UNSET : findTargets(call.terminal.cwd, call.positionals, list);
}

/** Where no stack is named, the one that is there is meant. */
function stackOf(call: Call): string | undefined {
  if (call.flag('no-stack')) return undefined;
  const isThere = existsSync(join(call.terminal.cwd, 'stack.yaml'));
  return optionName(call, 'file') ?? (isThere ? 'stack.yaml' : undefined);
}

function optionName(call: Call, option: string): string | undefined {
  const given = call.text(option);
  return given === undefined ? undefined : nameOf(call.terminal.cwd, given);
}

function scopeSince(
  call: Call,
  stackFile: string | undefined,
  settings: readonly string[],
): Scope | undefined | 'unknown' {
  const ref = call.text('since');
  if (ref === undefined) return undefined;
  const changed = changedSince(call.terminal.cwd, ref);
  if (changed === undefined) return 'unknown';
  const out = optionName(call, 'out') ?? 'generated';
  return scopeOfChange(changed, { stackFile, out, settings });
}
