import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Artefact } from '@stackwright/core';
import { makeNginxTree, nginxPrograms } from '../packages/testkit/src/nginx-lab/index.ts';
import { programPath } from '../packages/testkit/src/program.ts';
import type { Command } from './measure.ts';
import { node } from './measure.ts';

/** What a team without Stackwright runs over such a tree. */
export interface OtherTool {
  readonly name: string;
  /** One run over the whole tree; undefined when the program is not on this machine. */
  readonly commands: readonly Command[] | undefined;
}

/** The other tools, set up for the rendered tree of a repository. */
export interface OtherTools {
  readonly tools: readonly OtherTool[];
  remove(): void;
}

/**
 * Sets each tool up once, so that a run is the tool alone: variables of compose files have values, and
 * each host's nginx tree stands where a real nginx can read it, with certificates.
 */
export async function setUpOtherTools(root: string, repository: string): Promise<OtherTools> {
  const files = filesBelow(join(repository, 'generated'));
  const composes = files.filter((path) => path.endsWith('compose.yaml'));
  const nginx = await nginxRuns(repository, files);
  return {
    tools: [
      { name: 'dclint', commands: [dclint(root, repository, composes)] },
      { name: 'yamllint', commands: ifThere('yamllint', (path) => [yamllint(path, repository)]) },
      {
        name: `docker compose config (${composes.length} files)`,
        commands: ifThere('docker-compose', (path) =>
          composes.map((file) => composeConfig(path, repository, file)),
        ),
      },
      { name: `nginx -t (${nginx.hosts} hosts)`, commands: nginx.commands },
    ],
    remove: nginx.remove,
  };
}

/** Files below a folder's `generated/`, relative to it, `/` between parts. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .toSorted();
}

function dclint(root: string, repository: string, composes: readonly string[]): Command {
  const start = join(root, 'node_modules/dclint/bin/dclint.cjs');
  const command = node([start, ...composes.map((file) => `generated/${file}`)], repository);
  return { ...command, codes: [0, 1] };
}

function yamllint(program: string, repository: string): Command {
  return { program, args: ['stack.yaml', 'generated'], cwd: repository, codes: [0, 1] };
}

/** Compose reads one project a run. Every name in capitals has a value: variables and secrets alike. */
function composeConfig(program: string, repository: string, file: string): Command {
  const path = join(repository, 'generated', file);
  const names = readFileSync(path, 'utf8').match(/\b[A-Z][A-Z0-9_]+\b/g) ?? [];
  const env = Object.fromEntries(names.map((name) => [name, 'example']));
  return {
    program,
    args: ['-f', path, '--profile', '*', 'config', '--quiet'],
    cwd: dirname(path),
    env: { ...env, PATH: '', HOME: repository },
  };
}

async function nginxRuns(repository: string, files: readonly string[]) {
  const texts = files
    .filter((path) => path.includes('/edge/nginx/'))
    .map((path) => artefact(path, readFileSync(join(repository, 'generated', path), 'utf8')));
  const hosts = [...new Set(texts.map(({ path }) => path.slice(0, path.indexOf('/'))))];
  const [newest] = nginxPrograms().toSorted((a, b) =>
    b.version.localeCompare(a.version, 'en', { numeric: true }),
  );
  if (newest === undefined) return { hosts: hosts.length, commands: undefined, remove: () => {} };
  const trees = await Promise.all(
    hosts.map((host) =>
      makeNginxTree({
        artefacts: texts,
        folder: `${host}/edge/nginx`,
        address: '127.0.0.1',
        dnsPort: 53,
        directories: ['/var/www'],
      }),
    ),
  );
  return {
    hosts: hosts.length,
    commands: trees.map(({ config, directory }) => ({
      program: newest.path,
      args: ['-t', '-c', config, '-p', join(directory, 'etc'), '-e', join(directory, 'start.log')],
      env: newest.env,
    })),
    remove: () => {
      for (const tree of trees) tree.remove();
    },
  };
}

function artefact(path: string, text: string): Artefact {
  return { path, text, mode: 0o644, renderer: 'nginx', sources: [] };
}

function ifThere<T>(command: string, use: (path: string) => T): T | undefined {
  try {
    return use(programPath(command));
  } catch {
    return undefined;
  }
}
