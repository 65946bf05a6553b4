import { spawn } from 'node:child_process';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePorts } from '../nginx-lab/places.ts';
import { programPath } from '../program.ts';

/** A zone as its file. */
export interface ZoneFile {
  /** Fully qualified, no trailing dot. */
  readonly name: string;
  readonly text: string;
}

/** A real BIND that answers for some zones and for nothing else. */
export interface BindLab {
  /** Asks this server alone. */
  readonly resolver: Resolver;
  stop(): Promise<void>;
}

/** named listens only on addresses that an interface has, so not on any other of 127.0.0.0/8. */
const ADDRESS = '127.0.0.1';

/** Starts `named` and resolves when it has loaded every zone. Rejects with its log when it does not. */
export async function startBind(zones: readonly ZoneFile[]): Promise<BindLab> {
  const directory = mkdtempSync(join(tmpdir(), 'bind-'));
  const [port = 0] = await freePorts(1, ADDRESS);
  const config = join(directory, 'named.conf');
  writeFileSync(config, configuration(directory, port, zones));
  for (const [index, { text }] of zones.entries()) {
    writeFileSync(join(directory, `${index}.zone`), text);
  }
  // -g: in the foreground, with the log on stderr. One thread is quick to start.
  const child = spawn(programPath('named'), ['-g', '-n', '1', '-c', config], {
    cwd: directory,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = (): void => void child.kill('SIGTERM');
  process.once('exit', end);
  const exited = once(child, 'exit');
  const stop = async (): Promise<void> => {
    process.off('exit', end);
    end();
    await exited;
    rmSync(directory, { recursive: true });
  };
  let log = '';
  const loaded = new Promise<void>((resolve, reject) => {
    child.stderr.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (/not loaded due to errors|interface ignored/.test(log)) reject(new Error(log));
      if (/ running\n/.test(log)) resolve();
    });
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`named ended:\n${log}`)));
  });
  try {
    await loaded;
  } catch (cause) {
    await stop();
    throw cause;
  }
  const resolver = new Resolver({ timeout: 2_000, tries: 5 });
  resolver.setServers([`${ADDRESS}:${port}`]);
  return { resolver, stop };
}

function configuration(directory: string, port: number, zones: readonly ZoneFile[]): string {
  return [
    'options {',
    `  directory "${directory}";`,
    `  listen-on port ${port} { ${ADDRESS}; };`,
    '  listen-on-v6 { none; };',
    '  pid-file none;',
    '  session-keyfile none;',
    '  managed-keys-directory ".";',
    '  recursion no;',
    '  notify no;',
    '  dnssec-validation no;',
    '};',
    'controls { };',
    ...zones.map(({ name }, index) => `zone "${name}" { type primary; file "${index}.zone"; };`),
    '',
  ].join('\n');
}
