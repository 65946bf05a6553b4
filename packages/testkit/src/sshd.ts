import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { programPath } from './program.ts';

/** A throwaway SSH server on loopback, with a host key made for it. */
export interface Sshd {
  readonly port: number;
  /** Its public host key, `type base64`. */
  readonly hostKey: string;
  stop(): Promise<void>;
}

/** A login: a key made for the test, and the user that runs it. */
export interface Login {
  readonly user: string;
  /** File of the private key. */
  readonly key: string;
}

/** Directory for keys and configurations of one test; remove it when done. */
export function makeSshDirectory(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'ssh-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export function makeLogin(directory: string): Login {
  return { user: userInfo().username, key: makeKey(directory, 'login') };
}

/** Starts a server that lets the login in and runs what it asks for. Resolves when it listens. */
export async function startSshd(directory: string, name: string, login: Login): Promise<Sshd> {
  const key = makeKey(directory, `${name}-host`);
  const port = await freePort();
  const config = join(directory, `${name}.conf`);
  writeFileSync(config, serverConfig(key, port, login));
  // Where sshd runs as root it wants this directory, which a system without the service lacks.
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
  const child = spawn(programPath('sshd'), ['-D', '-e', '-f', config], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  await listening(child);
  return { port, hostKey: publicKey(key), stop: () => ended(child) };
}

function serverConfig(hostKey: string, port: number, { key }: Login): string {
  const lines = [
    `HostKey ${hostKey}`,
    'ListenAddress 127.0.0.1',
    `Port ${port}`,
    'PidFile none',
    `AuthorizedKeysFile ${key}.pub`,
    'StrictModes no',
    'UsePAM no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin prohibit-password',
  ];
  return `${lines.join('\n')}\n`;
}

function makeKey(directory: string, name: string): string {
  const file = join(directory, name);
  execFileSync(programPath('ssh-keygen'), ['-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', file]);
  return file;
}

function publicKey(file: string): string {
  return readFileSync(`${file}.pub`, 'utf8').trim().split(' ').slice(0, 2).join(' ');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** sshd says on its standard error when it listens, and why when it does not. */
function listening(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`sshd ended with ${code}: ${said}`)));
    child.stderr?.on('data', (piece: Buffer) => {
      said += piece.toString();
      if (said.includes('Server listening on')) resolve();
    });
  });
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill();
  });
}
