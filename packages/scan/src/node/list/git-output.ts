import { spawn } from 'node:child_process';
import process from 'node:process';
import type { GitPlace } from '../git/run.ts';
import { GIT_VARIABLES, safeSettings } from '../git/settings.ts';

/** What git printed, as bytes; or the first line of why it did not. */
export type GitOutput =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly why: string };

/**
 * Asks git for bytes. Not through simple-git, which the other questions to git go through: it decodes
 * all output as UTF-8, and then a file whose name is none can no longer be opened.
 */
export function gitOutput(
  { folder, filters = [] }: Omit<GitPlace, 'bare'>,
  words: readonly string[],
): Promise<GitOutput> {
  return new Promise((resolve) => {
    const settings = safeSettings(filters).flatMap((setting) => ['-c', setting]);
    const child = spawn('git', [...settings, ...words], {
      cwd: folder,
      env: { ...withoutGit(process.env), ...GIT_VARIABLES, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => err.push(part));
    child.on('error', ({ message }) => resolve({ ok: false, why: message }));
    child.on('close', (code) => {
      if (code === 0) resolve({ ok: true, bytes: Buffer.concat(out) });
      else resolve({ ok: false, why: firstLine(Buffer.concat(err).toString(), code) });
    });
  });
}

/** A hook runs with variables that speak of one repository; a listing asks several. */
function withoutGit(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('GIT_')));
}

function firstLine(text: string, code: number | null): string {
  const [line = ''] = text.trim().split('\n');
  return line === '' ? `git ended with ${code}` : line.replace(/^fatal: /, '');
}
