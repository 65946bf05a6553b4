/** What a gate is made from. */
export interface Gate {
  /** The version of Stackwright that it runs, e.g. `0.1.0`. */
  readonly version: string;
  /** The stack as the command line names it, e.g. `stack.yaml`; undefined where there is none yet. */
  readonly stack: string | undefined;
}

/** A file of a gate. */
export interface GateFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly text: string;
}

/** What to write, and how the reader's CI comes to run it. */
export interface GatePlan {
  readonly files: readonly GateFile[];
  /** A sentence that says what is left to do. */
  readonly next: string;
}

/** `--file`, where the stack has another name than the one that commands look for. */
export function fileWords({ stack }: Gate): string {
  return stack === undefined || stack === 'stack.yaml' ? '' : ` --file ${stack}`;
}

/** Holds a stack against everything; without one, the files that the linter knows. */
export function verdictCommand(gate: Gate): string {
  return gate.stack === undefined ? 'stackwright lint' : `stackwright check${fileWords(gate)}`;
}
