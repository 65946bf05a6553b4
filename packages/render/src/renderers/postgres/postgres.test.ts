import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expectGoldenTree, programPath } from '@stackwright/testkit';
import { describe, expect, it } from 'vitest';
import { assertClean } from '../../template/index.ts';
import { render, stackOf } from './fixtures/render.ts';

const BAKERY = readFileSync(new URL('fixtures/bakery/stack.yaml', import.meta.url), 'utf8');
const own = readFileSync(new URL('../../../../../stack.yaml', import.meta.url), 'utf8');

function scriptOf(text: string): string {
  return render(stackOf(text))[0]?.text ?? '';
}

describe('postgres', () => {
  it('renders the bakery', () => {
    const artefacts = render(stackOf(BAKERY));
    for (const { text } of artefacts) assertClean(text);
    expectGoldenTree(artefacts, new URL('fixtures/bakery/expected', import.meta.url));
  });

  it('writes a script for each server that runs as a container, and for no other', () => {
    expect(render(stackOf(own)).map(({ path }) => path)).toEqual([
      'localhost/development/db-local/initdb/10-roles.sh',
    ]);
  });

  it('is where the compose file mounts it from', () => {
    const stack = stackOf(BAKERY);
    const [workload] = stack.deployments.flatMap(({ workloads }) =>
      workloads.filter(({ role }) => role === 'database'),
    );
    expect(workload?.mounts).toContainEqual({
      kind: 'bind',
      source: './db-flour/initdb',
      target: '/docker-entrypoint-initdb.d',
      readOnly: true,
    });
    expect(render(stack)[0]).toMatchObject({
      path: 'oven/production/db-flour/initdb/10-roles.sh',
      mode: 0o755,
      sources: [
        ['environments', 'production'],
        ['databases', 'flour'],
        ['databases', 'flour', 'databases', 'odoo'],
        ['databases', 'flour', 'databases', 'n8n'],
        ['databases', 'flour', 'databases', 'unused'],
      ],
    });
  });

  it('does what Odoo asks for in the databases of Odoos only', () => {
    const without = scriptOf(BAKERY.replace('unaccent: true', 'unaccent: false'));
    expect(linesOf(scriptOf(BAKERY), /^(?:extension|immutable) /)).toEqual([
      'extension Bakery-1 pg_trgm',
      'extension Bakery-1 unaccent',
      "immutable Bakery-1 'public.unaccent(text)'",
    ]);
    expect(linesOf(without, /^(?:extension|immutable) /)).toEqual(['extension Bakery-1 pg_trgm']);
  });

  it('lets only roles that backups restore as create databases', () => {
    expect(linesOf(scriptOf(BAKERY), /^role /)).toEqual([
      'role baker /run/secrets/odoo_db_password CREATEDB',
      'role n8n /run/secrets/n8n_db_password CREATEDB',
    ]);
    const withoutBackups = scriptOf(BAKERY.replace(/backups:\n.*\n/, ''));
    expect(linesOf(withoutBackups, /^role /).map((line) => line.split(' ').at(-1))).toEqual([
      'NOCREATEDB',
      'NOCREATEDB',
    ]);
  });

  it('does not depend on the order of databases', () => {
    const lines = BAKERY.split('\n');
    const at = lines.findIndex((line) => line.startsWith('      odoo: { name'));
    const [odoo = ''] = lines.splice(at, 1);
    const swapped = lines.toSpliced(at + 1, 0, odoo).join('\n');
    expect(swapped).not.toBe(BAKERY);
    expect(scriptOf(swapped)).toBe(scriptOf(BAKERY));
  });

  it('is never given two passwords for a role', () => {
    expect(() => scriptOf(BAKERY.replace('password: N8N_DB_PASSWORD', 'password: OTHER'))).toThrow(
      'role-conflict',
    );
  });

  it.each([BAKERY, own])('is a POSIX script to which shellcheck has nothing to say', (text) => {
    const { status, stdout } = spawnSync(
      programPath('shellcheck'),
      ['--shell=sh', '--severity=style', '--norc', '-'],
      { input: scriptOf(text), encoding: 'utf8' },
    );
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

function linesOf(script: string, pattern: RegExp): readonly string[] {
  const calls = script.split('\n');
  return calls.filter((line) => pattern.test(line) && !line.includes('()'));
}
