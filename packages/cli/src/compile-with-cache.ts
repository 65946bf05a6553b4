import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/** Since V8 12 it is calls that count; before, it was the bytecode that a function ran. */
const CALLS = [
  '--invocation-count-for-maglev=6000',
  '--invocation-count-for-turbofan=45000',
  '--invocation-count-for-osr=7500',
] as const;

/**
 * V8 compiles a pattern to bytecode, and at its second use to machine code. Nearly every pattern of a
 * linter is used twice: once is enough.
 */
const PATTERNS_ONCE = '--no-regexp-tier-up';

/**
 * Flags that let functions run about fifteen times longer before they are optimised, by major version of
 * V8: that of Node 20, 22 and 24. V8 complains aloud of a flag that it does not know.
 */
const FOR_SHORT_RUNS: Readonly<Record<string, readonly string[]>> = {
  // The second flag is for what V8 learns of a function before it compiles it in a simple way.
  11: [
    '--interrupt-budget=2000000',
    '--interrupt-budget-factor-for-feedback-allocation=48',
    PATTERNS_ONCE,
  ],
  12: [...CALLS, PATTERNS_ONCE],
  13: [...CALLS, PATTERNS_ONCE],
};

/** The flags for a version of V8, e.g. `11.3.244.8-node.33`; none for one that is not known. */
export function flagsForShortRuns(v8: string): readonly string[] {
  const [major = ''] = v8.split('.');
  return FOR_SHORT_RUNS[major] ?? [];
}

/**
 * Makes V8 optimise later. A command ends after some 30 ms, and optimising the YAML parser within that
 * time takes longer than all that the command does; large stacks still get there. Bytecode is only valid
 * under the flags that it was made with, so this is called before anything is compiled.
 */
export function tuneForShortRuns(): void {
  for (const flag of flagsForShortRuns(process.versions.v8)) setFlagsFromString(flag);
}

/** Where the bytecode of a file is kept for the V8 that runs now; another V8 has another file. */
export function bytecodeFile(file: string): string {
  const [version = ''] = process.versions.v8.split('-');
  return `${file}.v8-${version}.cache`;
}

/** A program of CommonJS files that load each other. */
export interface LoadedProgram {
  /** What its first file exports. */
  readonly exports: unknown;
  /** The files loaded so far; more are when the program asks for them. */
  readonly scripts: ReadonlyMap<string, Script>;
}

/**
 * Loads a bundled program as `require` does, its files compiled with bytecode where there is any. V8
 * refuses bytecode of another version, of other flags (`NODE_OPTIONS` can hold some) or of a source of
 * another length, and compiles as if there were none.
 */
export function loadProgram(
  first: string,
  bytecodeOf: (file: string) => Buffer | undefined,
): LoadedProgram {
  const scripts = new Map<string, Script>();
  const modules = new Map<string, { exports: unknown }>();
  // Whatever is not a file of the program comes with Node.
  const requireBuiltin = createRequire(first);

  const load = (file: string): unknown => {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const script = compile(file, bytecodeOf(file));
    scripts.set(file, script);
    const body: unknown = script.runInThisContext();
    if (typeof body !== 'function') throw new Error(`${file} is not a CommonJS module`);
    const folder = dirname(file);
    const requireFrom = (id: string): unknown =>
      id.startsWith('.') ? load(join(folder, id)) : requireBuiltin(id);
    body(module.exports, requireFrom, module, file, folder);
    return module.exports;
  };

  return { exports: load(first), scripts };
}

function compile(file: string, cachedData: Buffer | undefined): Script {
  // The bundle is ASCII. Read as such, it takes half the memory, and no time to decode.
  const source = Module.wrap(readFileSync(file, 'latin1'));
  return new Script(source, { filename: file, ...(cachedData && { cachedData }) });
}
