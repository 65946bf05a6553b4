import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { NginxProgram } from './programs.ts';
import type { LabTree } from './tree.ts';

/** What `nginx -t` said. */
export interface TestResult {
  readonly ok: boolean;
  readonly output: string;
}

/** Has a tree read by a real nginx, without starting it. */
export function testNginxTree(program: NginxProgram, tree: LabTree): TestResult {
  const { status, stderr } = spawnSync(program.path, ['-t', ...commonArguments(tree)], {
    env: program.env,
    encoding: 'utf8',
  });
  return { ok: status === 0, output: stderr };
}

/** A running nginx; it ends with the test process at the latest. */
export interface RunningNginx {
  stop(): Promise<void>;
}

/** Starts nginx in the foreground; resolves when its sockets listen. Rejects with what it said. */
export async function startNginx(program: NginxProgram, tree: LabTree): Promise<RunningNginx> {
  const { runDirectory } = tree.places;
  const pidFile = join(runDirectory, 'nginx.pid');
  const child = spawn(program.path, [...commonArguments(tree), '-g', 'daemon off;'], {
    env: program.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = (): void => void child.kill('SIGTERM');
  process.once('exit', end);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const exited = once(child, 'exit');
  const watcher = watch(runDirectory);
  try {
    await new Promise<void>((resolve, reject) => {
      // nginx writes its pid after it listens; connections then wait for the workers.
      const look = (): void => void (existsSync(pidFile) && resolve());
      watcher.on('change', look);
      look();
      child.once('error', reject);
      child.once('exit', () => reject(new Error(`nginx ended: ${said}`)));
    });
  } finally {
    watcher.close();
  }
  return {
    stop: async () => {
      process.off('exit', end);
      end();
      await exited;
    },
  };
}

function commonArguments({ config, directory }: LabTree): readonly string[] {
  return ['-c', config, '-p', join(directory, 'etc'), '-e', join(directory, 'log/start.log')];
}
