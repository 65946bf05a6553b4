export { accepted, rejected, unknown } from './answer.ts';
export { findProgram, findPrograms, formatProgram } from './programs.ts';
export type { Program, ProgramId, ProgramSearch } from './programs.ts';
export type { Answer, ReadableArtefact, Reader, ReaderInput } from './reader.ts';
export { readers } from './readers.gen.ts';
export type { RunOptions, RunResult } from './run.ts';
export { verifyArtefacts } from './verify.ts';
export type { VerifyOptions, VerifyReport } from './verify.ts';
