import type { Reading } from '@stackwright/core';
import type { Program, ProgramId } from './programs.ts';
import type { RunOptions, RunResult } from './run.ts';

/** What a reader sees of an artefact: the text as it will lie on the host, and who wrote it. */
export interface ReadableArtefact {
  /** Relative to the output folder, `/` between parts. */
  readonly path: string;
  readonly text: string;
  readonly mode: 0o644 | 0o755;
  /** Id of the renderer that owns the path. */
  readonly renderer: string;
}

/** A reader's word on one artefact. The engine adds who read it and with what. */
export type Answer = Omit<Reading, 'reader' | 'program'>;

/** What the engine hands to a reader, once for each version of its program. */
export interface ReaderInput {
  /** The artefacts that this reader reads. Never empty. */
  readonly artefacts: readonly ReadableArtefact[];
  /** The whole tree, for what a program reads besides: includes, env files, sourced scripts. */
  readonly all: readonly ReadableArtefact[];
  /** The version to ask now. For a built-in reader: itself, without a path. */
  readonly program: Program;
  /** Every version of it that was found; `program` is one of them. */
  readonly programs: readonly Program[];
  /** An empty private folder, removed afterwards. */
  readonly workdir: string;
  /** Another program that the reader needs beside its own, e.g. openssl. */
  find(id: ProgramId): Promise<Program | undefined>;
  /**
   * Runs a program with a bare environment, bounded in time and output; at most
   * `concurrency` at once. Never rejects: what went wrong is in the result.
   */
  run(program: Program, args: readonly string[], options?: RunOptions): Promise<RunResult>;
}

/** One way to have artefacts read. Lives in `readers/<id>/`. */
export interface Reader {
  /** Equal to the name of its folder. */
  readonly id: string;
  /** What must be on the machine, or `built-in` where this process reads by itself. */
  readonly program: ProgramId | 'built-in';
  /** Ask every version that is found, not only the first. */
  readonly everyVersion?: boolean;
  /** By the shape of the path, or of the text's first line. */
  reads(artefact: ReadableArtefact): boolean;
  /** Artefacts without an answer become `unknown`. A thrown Error is our bug. */
  read(input: ReaderInput): Promise<readonly Answer[]>;
}
