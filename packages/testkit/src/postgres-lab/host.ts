import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Artefact } from '@stackwright/core';
import { runProgram, startProgram, type Ended, type Running } from './run.ts';

/** A directory that stands for a host: an application's folder, backups, and programs put before PATH. */
export interface LabHost {
  /** Its name has spaces and quotes, as directories of real hosts may. */
  readonly root: string;
  /** Where the deployment's folder is copied to. */
  readonly directory: string;
  readonly backups: string;
  /** Writes a file below the root and returns its path. */
  write(path: string, content: string | Uint8Array, mode?: number): string;
  /** Makes a directory below the root and returns its path. */
  folder(path: string): string;
  /** A program that scripts find first. */
  shim(name: string, script: string): void;
  unshim(name: string): void;
  /** Copies the artefacts of one deployment to its directory, with their modes. */
  deploy(artefacts: readonly Artefact[], folder: string): void;
  run(
    script: string,
    args?: readonly string[],
    env?: Readonly<Record<string, string>>,
  ): Promise<Ended>;
  start(script: string, args?: readonly string[], env?: Readonly<Record<string, string>>): Running;
  /** Names in a directory below the backups, sorted; none when it is not there. */
  list(path: string): readonly string[];
  /** Text of a file below the backups. */
  read(path: string): string;
  remove(): void;
}

/** Makes an empty host. */
export function makeHost(): LabHost {
  const parent = mkdtempSync(join(tmpdir(), 'stackwright-host-'));
  const root = join(parent, `it's a "100%" $HOME`);
  const directory = join(root, 'app');
  const backups = join(root, 'backups');
  const bin = join(root, 'bin');
  for (const path of [directory, bin]) mkdirSync(path, { recursive: true });
  const script = (name: string): string => join(directory, 'backup', name);
  let clock = Math.floor(Date.now() / 1000);
  const environment = (
    env: Readonly<Record<string, string>>,
  ): Readonly<Record<string, string>> => ({
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    // Runs of a test are a minute apart, however fast they are: sets are named by the second.
    STACKWRIGHT_NOW: String((clock += 60)),
    ...env,
  });
  const write = (path: string, content: string | Uint8Array, mode = 0o600): string => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    chmodSync(file, mode);
    return file;
  };
  return {
    root,
    directory,
    backups,
    write,
    folder: (path) => {
      mkdirSync(join(root, path), { recursive: true });
      return join(root, path);
    },
    shim: (name, text) => void write(`bin/${name}`, `#!/bin/bash\n${text}\n`, 0o755),
    unshim: (name) => rmSync(join(bin, name), { force: true }),
    deploy: (artefacts, folder) => {
      for (const { path, text, mode } of artefacts) {
        if (path.startsWith(`${folder}/`))
          write(`app/${path.slice(folder.length + 1)}`, text, mode);
      }
    },
    run: (name, args = [], env = {}) => runProgram(script(name), args, { env: environment(env) }),
    start: (name, args = [], env = {}) =>
      startProgram(script(name), args, { env: environment(env) }),
    list: (path) =>
      existsSync(join(backups, path)) ? readdirSync(join(backups, path)).toSorted() : [],
    read: (path) => readFileSync(join(backups, path), 'utf8'),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}
