import type { Path, Span } from '@stackwright/core';
import type { Locate } from '../text/locate-tree.ts';
import type { Comment, SyntaxProblem } from '../text/problem.ts';

export interface DockerWord {
  /** Quotes taken off and line continuations taken out; variables as written. */
  readonly text: string;
  readonly span: Span;
}

export interface DockerInstruction {
  readonly path: Path;
  /** Upper case. */
  readonly name: string;
  /** `--from=build` and the like: what stands before the arguments. */
  readonly flags: readonly DockerWord[];
  /** Words; of the exec form `["a", "b"]` its strings. */
  readonly args: readonly DockerWord[];
  readonly form: 'shell' | 'exec';
  /** The arguments as one text, line continuations taken out: what RUN gives to the shell. */
  readonly text: string;
  readonly heredocs: readonly DockerHeredoc[];
  /** Number of the stage, from 0; -1 before the first FROM. */
  readonly stage: number;
  readonly nameSpan: Span;
  /** Its heredocs included. */
  readonly span: Span;
}

export interface DockerHeredoc {
  readonly name: string;
  readonly text: string;
  readonly span: Span;
}

/** One FROM and what it builds. */
export interface DockerStage {
  readonly path: Path;
  /** Behind AS, lower case. */
  readonly name?: string;
  readonly image: DockerWord;
  /** `--platform`, as written. */
  readonly platform?: string;
  /** True when the image is an earlier stage of the file. */
  readonly internal: boolean;
}

export interface Dockerfile {
  readonly file: string;
  readonly instructions: readonly DockerInstruction[];
  readonly stages: readonly DockerStage[];
  /** `\`, or the backtick of `# escape=`. */
  readonly escape: string;
  readonly comments: readonly Comment[];
  readonly problems: readonly SyntaxProblem[];
  /** Paths are `['instructions', n]`, `['instructions', n, 'args', m]`, `[…, 'flags', m]`. */
  readonly locate: Locate;
}
