import { formatProgram } from './programs.ts';
import type { Program } from './programs.ts';
import type { Answer, ReadableArtefact } from './reader.ts';

type Named = Pick<ReadableArtefact, 'path'>;

/** The program read the artefact and had nothing to say against it. */
export function accepted(artefact: Named): Answer {
  return { artefact: artefact.path, outcome: 'accepted', message: '' };
}

/** The program refused the artefact, or warned about it. `line` counts from 1. */
export function rejected(artefact: Named, message: string, line?: number): Answer {
  const answer = { artefact: artefact.path, outcome: 'rejected', message } as const;
  return line === undefined ? answer : { ...answer, line };
}

/** The number of a line that a program named: the pattern's first group; undefined where it named none. */
export function lineIn(said: string, pattern: RegExp): number | undefined {
  const line = pattern.exec(said)?.[1];
  return line === undefined ? undefined : Number(line);
}

/** The program could not be asked, so nobody knows. Never a success. */
export function unknown(artefact: Named, message: string): Answer {
  return { artefact: artefact.path, outcome: 'unknown', message };
}

/** For a run that failed: timed out, too much output, ended by a signal, not startable. */
export function notAsked(artefact: Named, program: Program, reason: string): Answer {
  return unknown(artefact, `${formatProgram(program)} ${reason}`);
}
