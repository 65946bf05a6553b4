import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host } from '@stackwright/schema';
import { expectGoldenTree, programPath } from '@stackwright/testkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertClean } from '../../template/index.ts';
import { ED25519, host, library, OTHER_ED25519, ssh, stack } from './fixtures/library.ts';
import { renderer } from './renderer.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ssh-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function render(hosts: readonly Host[]) {
  return renderer.render({
    stack: stack(hosts),
    templates: { render: () => '' },
    serials: new Map(),
  });
}

function textOf(hosts: readonly Host[], path: string): string {
  return render(hosts).find((one) => one.path === path)?.text ?? '';
}

describe('ssh', () => {
  it('renders the library', () => {
    const artefacts = render(library);
    for (const { text } of artefacts) assertClean(text);
    expectGoldenTree(artefacts, new URL('fixtures/library/expected', import.meta.url));
  });

  it('does not depend on the order of hosts and keys', () => {
    expect(render(library.toReversed())).toEqual(render(library));
  });

  it('writes nothing for the operator’s own machine, and no known_hosts without keys', () => {
    expect(render([host({ id: 'desk', local: true })])).toEqual([]);
    expect(render([host({ id: 'desk', ssh: undefined })])).toEqual([]);
    expect(render([host({ id: 'gate' })]).map(({ path }) => path)).toEqual(['ssh_config']);
  });

  it('follows from the hosts that it names', () => {
    const sources = [
      ['hosts', 'archive'],
      ['hosts', 'gate'],
      ['hosts', 'reading-room'],
    ];
    expect(render(library).map((one) => one.sources)).toEqual([sources, sources]);
  });

  it('does not take a hostname that two hosts have for an alias', () => {
    const config = textOf(
      [host({ id: 'a', hostname: 'shelf' }), host({ id: 'shelf' })],
      'ssh_config',
    );
    expect(config.match(/^Host .*/gm)).toEqual(['Host a', 'Host shelf']);
  });

  it.each([
    'ssh-ed25519 AAAA" "x',
    'ssh-ed25519 AAAA\nHost *',
    'ssh-ed25519',
    'command="x" ssh-rsa AAAA',
  ])('refuses the key %j, which the schema never lets through', (key) => {
    expect(() => render([host({ id: 'gate', ssh: ssh({ keys: [key] }) })])).toThrow('gate');
  });
});

describe('ssh -G', () => {
  /** What the client would do for a name, by option. */
  function settings(hosts: readonly Host[], name: string) {
    const file = join(folder, 'ssh_config');
    writeFileSync(file, textOf(hosts, 'ssh_config'));
    const { status, stdout, stderr } = spawnSync(
      programPath('ssh'),
      ['-T', '-G', '-F', file, name],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    return Object.fromEntries(
      stdout.split('\n').map((line) => [line.split(' ', 1)[0], line.slice(line.indexOf(' ') + 1)]),
    );
  }

  const strict = {
    stricthostkeychecking: 'true',
    verifyhostkeydns: 'false',
    updatehostkeys: 'false',
    forwardagent: 'no',
    forwardx11: 'no',
    serveraliveinterval: '15',
    serveralivecountmax: '4',
  };

  it.each(['reading-room', 'library-reading-room'])(
    'reads a host with a jump and two keys: %s',
    (name) => {
      expect(settings(library, name)).toMatchObject({
        ...strict,
        hostname: '192.0.2.20',
        user: 'deploy',
        port: '2222',
        proxyjump: 'gate',
        hostkeyalias: 'reading-room',
        knownhostscommand: `/usr/bin/printf "%%s\\n" "reading-room ${ED25519}" "reading-room ${OTHER_ED25519}"`,
        userknownhostsfile: '/dev/null',
        globalknownhostsfile: '/dev/null',
        // The user's own.
        identitiesonly: 'no',
      });
    },
  );

  it('reads a host whose key is unknown: the user’s own known_hosts counts, strictly', () => {
    const read = settings(library, 'archive');
    expect(read).toMatchObject({ ...strict, hostname: '2001:db8::30', user: 'deploy', port: '22' });
    expect(read).not.toHaveProperty('hostkeyalias');
    expect(read).not.toHaveProperty('knownhostscommand');
    expect(read['userknownhostsfile']).toContain('/.ssh/known_hosts');
  });

  it('leaves every other host alone', () => {
    const read = settings(library, 'elsewhere.example.com');
    expect(read).toMatchObject({ hostname: 'elsewhere.example.com', stricthostkeychecking: 'ask' });
    expect(read).not.toHaveProperty('knownhostscommand');
  });
});

describe('ssh-keygen', () => {
  function keygen(...args: readonly string[]) {
    const file = join(folder, 'known_hosts');
    writeFileSync(file, textOf(library, 'known_hosts'));
    return spawnSync(programPath('ssh-keygen'), [...args, '-f', file], { encoding: 'utf8' });
  }

  it('prints a fingerprint of each key', () => {
    const { status, stdout, stderr } = keygen('-l');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^256 SHA256:\S+ gate,.* \(ED25519\)$/),
      expect.stringMatching(/^256 SHA256:\S+ reading-room,.* \(ED25519\)$/),
      expect.stringMatching(/^256 SHA256:\S+ reading-room,.* \(ED25519\)$/),
    ]);
  });

  it.each([
    ['gate', [ED25519]],
    ['192.0.2.10', [ED25519]],
    ['2001:db8::10', [ED25519]],
    ['reading-room', [ED25519, OTHER_ED25519]],
    ['[library-reading-room]:2222', [ED25519, OTHER_ED25519]],
    ['[192.0.2.20]:2222', [ED25519, OTHER_ED25519]],
    ['[2001:db8::20]:2222', [ED25519, OTHER_ED25519]],
    ['192.0.2.20', []],
    ['archive', []],
  ])('finds under %s', (name, keys) => {
    const lines = keygen('-F', name)
      .stdout.split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.map((line) => line.slice(line.indexOf(' ') + 1))).toEqual(keys);
  });
});
