import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { createGate } from './gate.ts';
import { findPrograms } from './programs.ts';
import type { Program, ProgramId, ProgramSearch } from './programs.ts';
import type { ReadableArtefact, ReaderInput } from './reader.ts';
import { runBounded } from './run.ts';

const DEFAULT_TIMEOUT_MS = 20_000;
const OUTPUT_BYTES = 4 * 1024 * 1024;
/** What programs get in place of the caller's environment: no secrets, no locale, no COMPOSE_*. */
const BARE = { LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' } as const;
const BARE_PATH = '/usr/local/bin:/usr/bin:/bin';

export interface SessionOptions {
  readonly search?: ProgramSearch;
  /** Programs at once: 2 up to the number of processors, which is the default. */
  readonly concurrency?: number;
  /** For each run of a program. */
  readonly timeoutMs?: number;
}

/** What the readers of one run share. */
export interface Session {
  readonly folder: string;
  readonly all: readonly ReadableArtefact[];
  findAll(id: ProgramId): Promise<readonly Program[]>;
  readonly run: ReaderInput['run'];
}

/** Looks each program up once, and lets a bounded number of them run. */
export function openSession(
  folder: string,
  all: readonly ReadableArtefact[],
  options: SessionOptions,
  signal: AbortSignal,
): Session {
  const processors = availableParallelism();
  const wanted = options.concurrency ?? processors;
  const gate = createGate(Math.max(2, Math.min(wanted, processors)));
  const timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const limits = { timeoutMs, outputBytes: OUTPUT_BYTES, signal };
  const found = new Map<ProgramId, Promise<readonly Program[]>>();
  return {
    folder,
    all,
    findAll(id) {
      const known = found.get(id) ?? findPrograms(id, options.search);
      found.set(id, known);
      return known;
    },
    run(program, args, { env, ...rest } = {}) {
      const path = `${dirname(program.path)}:${BARE_PATH}`;
      const bare = { ...BARE, PATH: path, HOME: folder, TMPDIR: folder, ...program.env, ...env };
      return gate(() => runBounded(program.path, args, { ...rest, env: bare }, limits));
    },
  };
}
