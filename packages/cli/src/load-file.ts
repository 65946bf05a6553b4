import { resolve } from 'node:path';
import type { Finding, Result } from '@stackwright/core';
import { loadStack } from '@stackwright/schema';
import type { ResolvedStack } from '@stackwright/schema';
import type { Call } from './command.ts';
import { discretionOf } from './discretion.ts';
import { readText } from './read-text.ts';
import type { Terminal } from './terminal.ts';
import { unreadableFile } from './unreadable-file.ts';

/** A stack.yaml that was read, with the text for frames. */
export interface LoadedFile {
  readonly file: string;
  readonly result: Result<ResolvedStack>;
  readonly sources: ReadonlyMap<string, string>;
}

/** Reads and resolves the stack that `--file` names. A file that cannot be read is a finding. */
export function loadFile(call: Call): LoadedFile {
  const file = call.text('file') ?? 'stack.yaml';
  const read = readStackText(call.terminal.cwd, file);
  if (typeof read === 'string') {
    return { file, result: loadStack(read, file), sources: new Map([[file, read]]) };
  }
  return { file, result: { ok: false, findings: [read] }, sources: new Map() };
}

/** The text of a stack, or the finding that it cannot be read. */
export function readStackText(cwd: string, file: string): string | Finding {
  const read = readText(resolve(cwd, file));
  if (read.ok) return read.text;
  return unreadableFile(file, read.why, {
    why: 'Everything Stackwright does starts from it.',
    fix: 'Name another file with `--file`, or write a first one with `stackwright init`.',
  });
}

/** Prints findings on stderr with the text that they speak of. */
export async function showFindings(
  terminal: Terminal,
  findings: readonly Finding[],
  sources: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  if (findings.length === 0) return;
  const { pretty } = await import('./reporters/pretty/index.ts');
  const { sources: masked, strike } = discretionOf(sources, findings);
  const { color, width } = terminal;
  terminal.err(pretty(strike(findings), { sources: masked, color, width }));
}
