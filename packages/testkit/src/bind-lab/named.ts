import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { Resolver } from 'node:dns/promises';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  readonly address: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** All of 127.0.0.0/8 is this machine (Linux): an address of our own needs no search for a free port. */
const PORT = 5300;

/** Starts `named` and resolves when it has loaded every zone. Rejects with its log when it does not. */
export async function startBind(zones: readonly ZoneFile[]): Promise<BindLab> {
  const directory = mkdtempSync(join(tmpdir(), 'bind-'));
  const address = `127.${randomInt(1, 255)}.${randomInt(1, 255)}.${randomInt(1, 255)}`;
  const config = join(directory, 'named.conf');
  writeFileSync(config, configuration(directory, address, zones));
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
      if (/: (?:not loaded due to errors|loading configuration: .*failure)/.test(log)) reject(new Error(log));
      if (/: running\n/.test(log)) resolve();
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
  const resolver = new Resolver({ timeout: 5_000, tries: 2 });
  resolver.setServers([`${address}:${PORT}`]);
  return { resolver, address, port: PORT, stop };
}

function configuration(directory: string, address: string, zones: readonly ZoneFile[]): string {
  return [
    'options {',
    `  directory "${directory}";`,
    `  listen-on port ${PORT} { ${address}; };`,
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
