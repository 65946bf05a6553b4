import { spawnSync } from 'node:child_process';

/** What `nx run <target>` did. */
export interface NxRun {
  readonly status: number | null;
  readonly output: string;
  /** Where the result of each task came from. */
  readonly tasks: Readonly<Record<string, 'hit' | 'miss'>>;
}

/** Runs the `nx` of a workspace as somebody without a daemon or settings of their own. */
export function runNx(workspace: string, words: readonly string[]): NxRun {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(NX_|FORCE_COLOR|VITEST)/.test(name),
  );
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/nx', words, {
    cwd: workspace,
    env: { ...Object.fromEntries(own), NX_DAEMON: 'false', NO_COLOR: '1' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = `${stdout}${stderr}`;
  const lines = output.matchAll(/^> nx run workspace:(\S+)(.*)$/gm);
  const tasks = Object.fromEntries(
    [...lines].map(([, task, note]) => [task, note?.includes('cache') ? 'hit' : 'miss'] as const),
  );
  return { status, output, tasks };
}
