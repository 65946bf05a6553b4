import { resolve } from 'node:path';
import type { Finding } from '@stackwright/core';
import { parseBaseline } from '@stackwright/lint';
import type { Baseline, LintConfig } from '@stackwright/lint';
import { readText } from '../../read-text.ts';
import type { TextReading } from '../../read-text.ts';

/** Where the baseline lies unless the configuration names another file. */
export const BASELINE_FILE = 'stackwright.baseline.json';

/** A baseline that counts, or what is wrong with it. */
export interface BaselineReading {
  readonly file: string;
  readonly baseline: Baseline | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the baseline. One that the configuration names must be there. */
export function readBaseline(cwd: string, config: LintConfig): BaselineReading {
  return readBaselineWith((file) => readText(resolve(cwd, file)), config);
}

/** {@link readBaseline} for one that lies elsewhere than on the disk. */
export function readBaselineWith(
  readText: (file: string) => TextReading,
  config: LintConfig,
): BaselineReading {
  const file = config.baseline ?? BASELINE_FILE;
  const read = readText(file);
  if (read.ok) {
    const parsed = parseBaseline(read.text, file);
    return {
      file,
      baseline: parsed.ok ? parsed.value : undefined,
      findings: parsed.findings,
    };
  }
  if (read.kind === 'absent' && config.baseline === undefined)
    return { file, baseline: undefined, findings: [] };
  const finding: Finding = {
    rule: 'valid-baseline',
    severity: 'error',
    what: `The baseline ${file} cannot be read: ${read.why}.`,
    why: 'Without it, old findings cannot be told from new ones.',
    fix: 'Write it with `stackwright lint --write-baseline`, or remove `baseline` from the configuration.',
    at: { file },
    related: [],
  };
  return { file, baseline: undefined, findings: [finding] };
}
