import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '@stackwright/core';
import type { Reading, ReadingOutcome } from '@stackwright/core';
import { unknown } from './answer.ts';
import { withInterrupt } from './interrupt.ts';
import { programTable } from './program-table.ts';
import { formatProgram } from './programs.ts';
import type { Program, ProgramId } from './programs.ts';
import type { Answer, ReadableArtefact, Reader } from './reader.ts';
import { readers as allReaders } from './readers.gen.ts';
import { openSession } from './session.ts';
import type { Session, SessionOptions } from './session.ts';
import { isInside } from './tree.ts';
import { withWorkspace } from './workspace.ts';

export interface VerifyOptions extends SessionOptions {
  /** By default every reader there is. */
  readonly readers?: readonly Reader[];
  /** Ends the run early: programs are stopped, folders removed, and the promise rejects. */
  readonly signal?: AbortSignal;
}

export interface VerifyReport {
  /** By artefact, reader and program. Every artefact has at least one. */
  readonly readings: readonly Reading[];
  readonly counts: Readonly<Record<ReadingOutcome, number>>;
}

const MESSAGE_LENGTH = 4_000;

/** Has every artefact read by the programs that will read it in earnest. */
export function verifyArtefacts(
  artefacts: readonly ReadableArtefact[],
  options: VerifyOptions = {},
): Promise<VerifyReport> {
  return withInterrupt(options.signal, (signal) =>
    withWorkspace(async (folder) => {
      const all = artefacts.filter(({ path }) => isInside(path));
      const session = openSession(folder, all, options, signal);
      const readers = options.readers ?? allReaders;
      const runs = await Promise.allSettled(readers.map((reader) => readWith(reader, session)));
      signal.throwIfAborted();
      const read = runs.flatMap((run) => valueOf(run));
      return report([...read, ...unread(artefacts, read)]);
    }),
  );
}

/** Rethrows only when every reader has ended: nothing may still write into a removed folder. */
function valueOf<T>(run: PromiseSettledResult<T>): T {
  if (run.status === 'rejected') throw new Error('a reader failed', { cause: run.reason });
  return run.value;
}

async function readWith(reader: Reader, session: Session): Promise<readonly Reading[]> {
  const artefacts = session.all.filter((artefact) => reader.reads(artefact));
  if (artefacts.length === 0) return [];
  const programs = await programsOf(reader, session);
  if (programs.length === 0) return artefacts.map((each) => missingProgram(reader, each));

  const readings: Reading[] = [];
  for (const program of reader.everyVersion === true ? programs : programs.slice(0, 1)) {
    const workdir = join(session.folder, `${reader.id}-${program.version || 'any'}`);
    await mkdir(workdir, { recursive: true });
    const find = async (id: ProgramId) => (await session.findAll(id))[0];
    const { all, run } = session;
    const answers = await reader.read({ artefacts, all, program, programs, workdir, find, run });
    readings.push(...answers.map((answer) => asReading(answer, reader, program, workdir)));
  }
  const answered = new Set(readings.map(({ artefact }) => artefact));
  const silent = artefacts.filter(({ path }) => !answered.has(path));
  return [...readings, ...silent.map((each) => noAnswer(reader, each))];
}

async function programsOf(reader: Reader, session: Session): Promise<readonly Program[]> {
  if (reader.program !== 'built-in') return session.findAll(reader.program);
  return [{ id: 'built-in', path: '', version: '' }];
}

function asReading(answer: Answer, reader: Reader, program: Program, workdir: string): Reading {
  return {
    ...answer,
    reader: reader.id,
    program: formatProgram(program),
    message: presentable(answer.message, workdir),
  };
}

/** What programs say is foreign text: no control characters, no end of it cut in silence. */
function presentable(message: string, workdir: string): string {
  // oxlint-disable-next-line no-control-regex
  const plain = message.replaceAll(`${workdir}/`, '').replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '');
  return plain.length <= MESSAGE_LENGTH ? plain : `${plain.slice(0, MESSAGE_LENGTH)} … (cut)`;
}

function missingProgram(reader: Reader, artefact: ReadableArtefact): Reading {
  const id = reader.program;
  const advice = id === 'built-in' ? '' : ` Install ${id} (package ${programTable[id].package}).`;
  const message = `${id} was not found on this machine, so this file stays unread.${advice}`;
  return { ...unknown(artefact, message), reader: reader.id, program: '' };
}

function noAnswer(reader: Reader, artefact: ReadableArtefact): Reading {
  const message = `${reader.id} gave no answer for this file.`;
  return { ...unknown(artefact, message), reader: reader.id, program: '' };
}

/** Artefacts that nobody claims, or whose paths nobody may follow. */
function unread(
  artefacts: readonly ReadableArtefact[],
  readings: readonly Reading[],
): readonly Reading[] {
  const answered = new Set(readings.map(({ artefact }) => artefact));
  return artefacts
    .filter(({ path }) => !answered.has(path))
    .map((artefact) => {
      const why = isInside(artefact.path)
        ? 'No reader knows this kind of file, so nothing has read it.'
        : 'The path leaves the output folder, so nothing has read it.';
      return { ...unknown(artefact, why), reader: '', program: '' };
    });
}

function report(readings: readonly Reading[]): VerifyReport {
  const counts = { accepted: 0, rejected: 0, unknown: 0 };
  for (const { outcome } of readings) counts[outcome] += 1;
  return { readings: readings.toSorted(compareReadings), counts };
}

function compareReadings(a: Reading, b: Reading): number {
  return (
    compareText(a.artefact, b.artefact) ||
    compareText(a.reader, b.reader) ||
    compareText(a.program, b.program) ||
    (a.line ?? 0) - (b.line ?? 0)
  );
}
