/** One line of an env file that sets a variable. Line numbers count from 1. */
export interface EnvEntry {
  readonly name: string;
  readonly value: string;
  readonly line: number;
}

/** What an env file sets, and the lines that are neither that, nor a comment, nor blank. */
export function readEnvFile(text: string): {
  readonly entries: readonly EnvEntry[];
  readonly strayLines: readonly number[];
} {
  const entries: EnvEntry[] = [];
  const strayLines: number[] = [];
  for (const [index, raw] of text.split('\n').entries()) {
    const match = /^(?:export\s+)?([A-Za-z_]\w*)=(.*)$/.exec(raw);
    const [, name = '', value = ''] = match ?? [];
    if (match !== null) entries.push({ name, value: value.trim(), line: index + 1 });
    else if (!/^\s*(?:#|$)/.test(raw)) strayLines.push(index + 1);
  }
  return { entries, strayLines };
}
