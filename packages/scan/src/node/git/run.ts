import { Buffer } from 'node:buffer';
import { dirname } from 'node:path';
import process from 'node:process';

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
}

/** git may think for this long without a word, in milliseconds. */
const PATIENCE = 120_000;

/**
 * Settings that make git start a program, or go to the network, each turned off: a folder that somebody
 * sent may bring its own `.git/config`. What stands on the command line beats every file.
 * Source: git-config(1); the list of simple-git's own guard, which refuses to set them by accident.
 */
const OFF = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.sshCommand=false',
  'core.gitProxy=',
  'core.askPass=false',
  'core.pager=cat',
  'core.editor=false',
  'credential.helper=',
  'diff.external=',
  'protocol.allow=never',
  'submodule.recurse=false',
  'log.showSignature=false',
  // A commit graph is a cache that can lie about who descends from whom.
  'core.commitGraph=false',
] as const;

/** Of git's own variables only these; simple-git takes all others out of the environment. */
const OWN = {
  // Beats `protocol.<name>.allow` of the repository: no protocol has this name.
  GIT_ALLOW_PROTOCOL: 'none',
  // History as it was committed, without grafts and replacements.
  GIT_GRAFT_FILE: '/dev/null',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
} as const;

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
export function createGit({ folder, bare = false, filters = [] }: GitPlace): Git {
  return async (words, input) => {
    try {
      // Loaded by those who ask: a run of the linter asks git itself for no more than names.
      const { simpleGit } = await import('simple-git');
      const git = simpleGit({
        baseDir: folder,
        config: [...OFF, ...filters.flatMap(filterOff)],
        allowEnvironment: [...Object.keys(OWN), 'GIT_CEILING_DIRECTORIES'],
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
      });
      const place = bare ? ['--git-dir=.', '--bare'] : [];
      const out = await git.env(environment(folder)).raw([...place, ...words]);
      return { ok: true, out };
    } catch (error) {
      return { ok: false, why: reason(error) };
    }
  };
}

/** A filter without commands changes nothing; `required` would make that an error. */
function filterOff(name: string): readonly string[] {
  return [
    `filter.${name}.clean=`,
    `filter.${name}.smudge=`,
    `filter.${name}.process=`,
    `filter.${name}.required=false`,
  ];
}

function environment(folder: string): Record<string, string> {
  const inherited = INHERITED.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(inherited),
    ...OWN,
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
