import { resolve } from 'node:path';
import type { Finding, Severity } from '@stackwright/core';
import { DEFAULT_CONFIG, loadConfig, rules, unknownRules } from '@stackwright/lint';
import type { LintConfig } from '@stackwright/lint';
import type { Call } from '../../command.ts';
import { noSuch } from '../../no-such.ts';
import { readText } from '../../read-text.ts';
import type { TextReading } from '../../read-text.ts';
import { chooseOutputs } from '../../reporters/index.ts';
import type { Output } from '../../reporters/index.ts';
import { unreadableFile } from '../../unreadable-file.ts';
import { isSeverity } from './severity.ts';

/** Where a repository says how it is linted, unless `--config` names another file. */
export const CONFIG_FILE = 'stackwright.config.yaml';

/** What the command line and the configuration say. */
export interface Settings {
  readonly config: LintConfig;
  /** Text of the configuration by name, for frames; empty where there is none. */
  readonly configTexts: ReadonlyMap<string, string>;
  /** What is wrong with the configuration: nothing can be linted then. */
  readonly configFindings: readonly Finding[];
  readonly failOn: Severity;
  /** Undefined for all rules. */
  readonly only: readonly string[] | undefined;
  readonly outputs: readonly Output[];
}

/** Settings, or what is wrong with the command line. */
export type SettingsReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly problem: string };

/** Reads the options that decide what is said, and the configuration. */
export function readSettings(call: Call): SettingsReading {
  const choice = chooseOutputs(call.texts('format'), call.texts('output-file'));
  if (!choice.ok) return choice;
  const only = call.texts('only');
  const [unknown] = unknownRules(only, rules);
  if (unknown !== undefined) {
    const known = rules.map(({ id }) => id);
    return { ok: false, problem: noSuch('rule', unknown.id, known) };
  }
  const failOn = call.text('fail-on');
  if (failOn !== undefined && !isSeverity(failOn)) {
    return {
      ok: false,
      problem: `\`--fail-on\` takes error, warning or info, not \`${failOn}\``,
    };
  }
  const read = readConfig(call.text('config'), (file) =>
    readText(resolve(call.terminal.cwd, file)),
  );
  return {
    ok: true,
    settings: {
      ...read,
      failOn: failOn ?? read.config.failOn,
      only: only.length === 0 ? undefined : only,
      outputs: choice.outputs,
    },
  };
}

/** What the configuration says; the defaults where there is none and nobody named one. */
export function readConfig(
  named: string | undefined,
  readText: (file: string) => TextReading,
): Pick<Settings, 'config' | 'configTexts' | 'configFindings'> {
  const file = named ?? CONFIG_FILE;
  const nothing = { config: DEFAULT_CONFIG, configTexts: new Map(), configFindings: [] };
  const read = readText(file);
  if (!read.ok && named === undefined && read.kind === 'absent') return nothing;
  if (!read.ok) {
    const finding = unreadableFile(file, read.why, {
      why: 'It says how to lint; without it, findings would be others than were asked for.',
      fix: 'Name another file with `--config`, or restore it.',
    });
    return { ...nothing, configFindings: [finding] };
  }
  const configTexts = new Map([[file, read.text]]);
  const result = loadConfig(read.text, file);
  return result.ok
    ? { config: result.value, configTexts, configFindings: [] }
    : { config: DEFAULT_CONFIG, configTexts, configFindings: result.findings };
}
