import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programPath } from './program.ts';

/** What `docker compose config` makes of a file. */
export interface ComposeReading {
  readonly accepted: boolean;
  /** Errors and warnings; empty when it has nothing to say. */
  readonly said: string;
  /** The file as Compose understood it, with its own escaping of `$` undone; undefined when refused. */
  readonly model: ComposeModel | undefined;
  /** The directory that the file lay in, which relative paths were taken from. */
  readonly directory: string;
}

export interface ComposeModel {
  readonly name: string;
  readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly networks?: Readonly<Record<string, unknown>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
}

/** Variables for Compose, as its environment or as the text of its `.env` file. */
export interface ComposeVariables {
  readonly environment?: Readonly<Record<string, string>>;
  readonly envFile?: string;
}

/** Lets the real Docker Compose read a file, every profile included. Needs no engine. */
export function readCompose(text: string, variables: ComposeVariables = {}): ComposeReading {
  const directory = mkdtempSync(join(tmpdir(), 'compose-'));
  try {
    const file = join(directory, 'compose.yaml');
    writeFileSync(file, text);
    if (variables.envFile !== undefined) writeFileSync(join(directory, '.env'), variables.envFile);
    const args = ['-f', file, '--profile', '*', 'config', '--format', 'json'];
    const { error, status, stdout, stderr } = spawnSync(programPath('docker-compose'), args, {
      encoding: 'utf8',
      env: { PATH: '', HOME: directory, ...variables.environment },
    });
    if (error !== undefined) throw error;
    const accepted = status === 0;
    const model = accepted ? (unescaped(JSON.parse(stdout)) as ComposeModel) : undefined;
    return { accepted, said: stderr, model, directory };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

function unescaped(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll('$$', () => '$');
  if (Array.isArray(value)) return value.map(unescaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, unescaped(item)]));
}
