import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Host } from '@stackwright/schema';
import {
  makeLogin,
  makeSshDirectory,
  programPath,
  startSshd,
  type Login,
  type Sshd,
} from '@stackwright/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { host, ssh, stack } from './fixtures/library.ts';
import { renderer } from './renderer.ts';

const directory = makeSshDirectory();
let login: Login;
let gate: Sshd;
let room: Sshd;

beforeAll(async () => {
  login = makeLogin(directory.path);
  gate = await startSshd(directory.path, 'gate', login);
  room = await startSshd(directory.path, 'room', login);
});

afterAll(async () => {
  await Promise.all([gate.stop(), room.stop()]);
  directory.remove();
});

function atGate(keys: readonly string[]): Host {
  return loopback('gate', { port: gate.port, keys });
}

function loopback(id: string, given: Parameters<typeof ssh>[0]): Host {
  return host({ id, address: '127.0.0.1', ssh: ssh({ user: login.user, ...given }) });
}

/** Logs in as an operator does who includes the rendered file, from a directory that is not the repository. */
function run(hosts: readonly Host[], name: string, options: readonly string[] = []) {
  const files = renderer.render({
    stack: stack(hosts),
    templates: { render: () => '' },
    serials: new Map(),
  });
  for (const { path, text } of files) writeFileSync(join(directory.path, path), text);
  const config = join(directory.path, 'config');
  const own = ['Host *', `IdentityFile ${login.key}`, 'IdentitiesOnly yes', 'BatchMode yes'];
  writeFileSync(config, [`Include ${join(directory.path, 'ssh_config')}`, ...own, ''].join('\n'));
  const args = ['-F', config, ...options, name, 'echo', 'welcome'];
  const { status, stdout, stderr } = spawnSync(programPath('ssh'), args, {
    cwd: '/',
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '' },
  });
  return { status, stdout, stderr };
}

describe('a login through the rendered configuration', () => {
  it('succeeds where the host shows its declared key', () => {
    expect(run([atGate([gate.hostKey])], 'gate')).toEqual({
      status: 0,
      stdout: 'welcome\n',
      stderr: '',
    });
  });

  it('succeeds while a key is being replaced: both are declared', () => {
    const keys = [room.hostKey, gate.hostKey];
    expect(run([atGate(keys)], 'gate')).toMatchObject({ status: 0, stdout: 'welcome\n' });
  });

  it('succeeds through a jump host, whose key counts too', () => {
    const behind = { port: room.port, jump: 'gate', keys: [room.hostKey] };
    const through = (key: string) => run([atGate([key]), loopback('room', behind)], 'room');
    expect(through(gate.hostKey)).toMatchObject({ status: 0, stdout: 'welcome\n' });
    expect(through(room.hostKey)).toMatchObject({ status: 255, stdout: '' });
  });

  it('is refused where the host shows another key', () => {
    const { status, stdout, stderr } = run([atGate([room.hostKey])], 'gate');
    expect([status, stdout]).toEqual([255, '']);
    expect(stderr).toContain('Host key verification failed');
  });

  it('is refused where no key is declared and the user knows none', () => {
    const { status, stdout, stderr } = run([atGate([])], 'gate');
    expect([status, stdout]).toEqual([255, '']);
    expect(stderr).toContain('Host key verification failed');
  });

  it('succeeds with known_hosts alone, for clients that lack KnownHostsCommand', () => {
    const options = [
      '-o',
      'KnownHostsCommand=none',
      '-o',
      `UserKnownHostsFile=${join(directory.path, 'known_hosts')}`,
    ];
    const known = run([atGate([gate.hostKey])], 'gate', options);
    expect(known).toMatchObject({ status: 0, stdout: 'welcome\n' });
    expect(run([atGate([room.hostKey])], 'gate', options)).toMatchObject({ status: 255 });
  });
});
