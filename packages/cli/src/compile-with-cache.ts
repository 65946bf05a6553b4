import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** Since V8 12 it is calls that count; before, it was the bytecode that a function ran. */
const CALLS = [
  '--invocation-count-for-maglev=6000',
  '--invocation-count-for-turbofan=45000',
  '--invocation-count-for-osr=7500',
] as const;

/**
 * Flags that let functions run about fifteen times longer before they are optimised, by major version of
 * V8: that of Node 20, 22 and 24. V8 complains aloud of a flag that it does not know.
 */
const LATE_OPTIMISATION: Readonly<Record<string, readonly string[]>> = {
  11: ['--interrupt-budget=2000000'],
  12: CALLS,
  13: CALLS,
};

/** The flags for a version of V8, e.g. `11.3.244.8-node.33`; none for one that is not known. */
export function lateOptimisation(v8: string): readonly string[] {
  const [major = ''] = v8.split('.');
  return LATE_OPTIMISATION[major] ?? [];
}

/**
 * Makes V8 optimise later. A command ends after some 30 ms, and optimising the YAML parser within that
 * time takes longer than all that the command does; large stacks still get there. Bytecode is only valid
 * under the flags that it was made with, so this is called before anything is compiled.
 */
export function tuneForShortRuns(): void {
  for (const flag of lateOptimisation(process.versions.v8)) setFlagsFromString(flag);
}

/**
 * The uses that bytecode is kept for, each with the functions of those before it. All of a file is read at
 * every start, so `validate` is not to pay for the functions of the linter.
 */
export const USES = ['validate', 'render', 'check'] as const;

/** A use that bytecode is kept for. */
export type Use = (typeof USES)[number];

/** The use whose functions a command runs: for those that are not met every day, the least. */
export function useOf(command: string | undefined): Use {
  if (command === 'lint' || command === 'plan') return 'check';
  return USES.find((use) => use === command) ?? 'validate';
}

/** Where the bytecode of a program is kept for a use and the V8 that runs now; another V8 has another file. */
export function bytecodeFile(program: string, use: Use): string {
  const [version = ''] = process.versions.v8.split('-');
  return `${program}.${use}.v8-${version}.cache`;
}

/** A CommonJS module, compiled and not yet run. */
export interface Compiled {
  readonly script: Script;
  /** Runs it, as `require` does, and returns what it exports. */
  run(): unknown;
}

/**
 * Compiles a bundled CommonJS file, with the bytecode of an earlier run if there is any. V8 refuses
 * bytecode of another version, of other flags (`NODE_OPTIONS` can hold some) or of a source of another
 * length, and compiles as if there were none.
 */
export function compileWithCache(file: string, cachedData: Buffer | undefined): Compiled {
  // The bundle is ASCII. Read as such, it takes half the memory, and no time to decode.
  const source = Module.wrap(readFileSync(file, 'latin1'));
  const script = new Script(source, { filename: file, ...(cachedData && { cachedData }) });
  return {
    script,
    run: () => {
      const module = { exports: {} };
      const body: unknown = script.runInThisContext();
      if (typeof body !== 'function') throw new Error(`${file} is not a CommonJS module`);
      body(module.exports, createRequire(file), module, file, dirname(file));
      return module.exports;
    },
  };
}
