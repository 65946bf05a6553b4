import { existsSync, readFileSync } from 'node:fs';
import Module from 'node:module';
import { join } from 'node:path';
import { bytecodeFile, loadProgram, tuneForShortRuns } from './compile-with-cache.ts';
import type * as Program from './program.ts';

/**
 * What the shell starts. It loads the program that lies beside it, with the program's bytecode where this
 * Node can use it; what `program.ts` does is everything else.
 */
tuneForShortRuns();
const words = process.argv.slice(2);
const program = load(join(__dirname, 'program.cjs')) as typeof Program;
// The exit code is set, not forced: what is still to be written is written.
void program.run(words).then((code) => {
  process.exitCode = code;
});

function load(file: string): unknown {
  if (existsSync(bytecodeFile(file))) return loadProgram(file, bytecodeOf).exports;
  // Built by another Node than this one. Since 22.1 Node can keep bytecode, in a folder of the user's.
  if ('enableCompileCache' in Module && typeof Module.enableCompileCache === 'function') {
    Module.enableCompileCache();
  }
  return require(file);
}

/** Without its bytecode a file is slower, and that is all. */
function bytecodeOf(file: string): Buffer | undefined {
  try {
    return readFileSync(bytecodeFile(file));
  } catch {
    return undefined;
  }
}
