import { Buffer } from 'node:buffer';
import { dirname } from 'node:path';
import process from 'node:process';
import { GIT_VARIABLES, safeSettings } from './settings.ts';

/** What one call of git gave. */
export type Ran =
  | { readonly ok: true; readonly out: string }
  | { readonly ok: false; readonly why: string };

/** Runs git's reading commands for one folder, one after the other. */
export type Git = (words: readonly string[], input?: string) => Promise<Ran>;

/** Where a repository is, and what git is to be told about it. */
export interface GitPlace {
  /** An existing folder: the work tree, or the git directory of a bare repository. */
  readonly folder: string;
  /** True to take the folder itself as the git directory. */
  readonly bare?: boolean;
  /** Names of filters that the repository configures; none of them runs. */
  readonly filters?: readonly string[];
  /** How long each run may take, and how much it may print; what exceeds that fails. */
  readonly limit?: { readonly milliseconds: number; readonly bytes: number };
}

/** git may think for this long without a word, in milliseconds. */
const PATIENCE = 120_000;

/** What git needs to be found, and to find the user's own settings, such as `safe.directory`. */
const INHERITED = [
  'PATH',
  'Path',
  'HOME',
  'USERPROFILE',
  'XDG_CONFIG_HOME',
  'SystemRoot',
  'TMPDIR',
  'TEMP',
] as const;

/** A `Git` for a folder. It never writes, never asks, and reaches no network. */
export function createGit({ folder, bare = false, filters = [], limit }: GitPlace): Git {
  return async (words, input) => {
    const bound = limit && startBound(limit);
    try {
      // Loaded by those who ask: a run of the linter asks git itself for no more than names.
      const { simpleGit } = await import('simple-git');
      const git = simpleGit({
        baseDir: folder,
        config: [...safeSettings(filters)],
        // simple-git takes all others out of the environment.
        allowEnvironment: [...Object.keys(GIT_VARIABLES), 'GIT_CEILING_DIRECTORIES'],
        timeout: { block: PATIENCE },
        unsafe: {
          allowUnsafeAskPass: true,
          allowUnsafeConfigPaths: true,
          allowUnsafeCredentialHelper: true,
          allowUnsafeDiffExternal: true,
          allowUnsafeEditor: true,
          allowUnsafeFilter: true,
          allowUnsafeFsMonitor: true,
          allowUnsafeGitProxy: true,
          allowUnsafeHooksPath: true,
          allowUnsafePager: true,
          allowUnsafeProtocolOverride: true,
          allowUnsafeSshCommand: true,
        },
        // git also fails without a word: simple-git alone would take that for success.
        errors: (error, { exitCode, stdErr }) =>
          error ??
          (exitCode === 0
            ? undefined
            : Buffer.concat([...stdErr, Buffer.from(`\nexit code ${exitCode}`)])),
        ...(input !== undefined && { input: () => input }),
        ...(bound !== undefined && { abort: bound.signal }),
      });
      if (bound !== undefined) git.outputHandler((_, out) => out.on('data', bound.count));
      const place = bare ? ['--git-dir=.', '--bare'] : [];
      const out = await git.env(environment(folder)).raw([...place, ...words]);
      return { ok: true, out };
    } catch (error) {
      return {
        ok: false,
        why: bound?.signal.aborted === true ? 'git took too long, or said too much' : reason(error),
      };
    } finally {
      bound?.end();
    }
  };
}

/** Ends a run that exceeds its limit. */
function startBound({ milliseconds, bytes }: NonNullable<GitPlace['limit']>) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), milliseconds);
  let printed = 0;
  return {
    signal: stop.signal,
    count: (chunk: Uint8Array | string): void => {
      printed += chunk.length;
      if (printed > bytes) stop.abort();
    },
    end: () => clearTimeout(timer),
  };
}

function environment(folder: string): Record<string, string> {
  const inherited = INHERITED.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    ...GIT_VARIABLES,
    LC_ALL: 'C',
    // A folder without a repository is not taken for a part of the one around it.
    GIT_CEILING_DIRECTORIES: dirname(folder),
  };
}

/** The first line that git said, fit to be shown: it may quote names that others chose. */
function reason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/dubious ownership/.test(text)) {
    return 'git does not trust the owner of the folder (`git config --global --add safe.directory` says that you do)';
  }
  if (/ENOENT/.test(text) && /spawn/.test(text)) return 'git was not found';
  const [line = ''] = text.trim().split('\n');
  return line
    .replace(/^(?:fatal|error): /, '')
    .replaceAll(/\p{Cc}/gu, '?')
    .slice(0, 200);
}
