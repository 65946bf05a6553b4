import type { Path, Span } from '@stackwright/core';
import type { Locate } from '../text/locate-tree.ts';
import type { SyntaxProblem } from '../text/problem.ts';

export interface ShellWord {
  /** As written, quotes and expansions included. */
  readonly text: string;
  /** Quotes and escapes taken off; expansions stay as written. */
  readonly value: string;
  /** True when the value is known: no expansion of variables, commands or file names in it. */
  readonly literal: boolean;
  readonly span: Span;
}

export interface ShellAssignment {
  readonly name: string;
  /** Absent for an array. */
  readonly value?: ShellWord;
  readonly nameSpan: Span;
  readonly span: Span;
}

export interface ShellRedirect {
  /** `>`, `>>`, `2>` is operator `>` with descriptor 2; `<<`, `<<-` and `<<<` too. */
  readonly operator: string;
  readonly descriptor?: number;
  readonly target?: ShellWord;
  readonly heredoc?: ShellHeredoc;
  readonly span: Span;
}

/** The text of a heredoc, as written. */
export interface ShellHeredoc {
  readonly text: string;
  /** True when the shell puts nothing in: no values, no output of commands, no escapes. */
  readonly quoted: boolean;
  /** Where the output of a command, or a number that is computed, is put in. */
  readonly substitutions: readonly Span[];
  readonly span: Span;
}

/** The place of a command in `a && b || c` or in `a | b`; peers have the same `id`. */
export interface ShellChain<Operator extends string> {
  readonly id: number;
  readonly index: number;
  /** Between the members: operator `n` stands behind member `n`. */
  readonly operators: readonly Operator[];
}

/** A simple command, wherever it stands: in functions, conditions, subshells and substitutions too. */
export interface ShellCommand {
  readonly path: Path;
  /** Value of the first word when it is literal. Absent for assignments and redirections alone. */
  readonly name?: string;
  /** The name first. */
  readonly words: readonly ShellWord[];
  /** Before the name: for the command alone, or, without a name, for the shell. */
  readonly assignments: readonly ShellAssignment[];
  readonly redirects: readonly ShellRedirect[];
  readonly andOr?: ShellChain<'&&' | '||'>;
  readonly pipeline?: ShellChain<'|' | '|&'>;
  /** Blocks around it, outermost first: `set -e` does not look at what a `condition` ends with. */
  readonly within: readonly ShellBlock[];
  /** Behind `!`. */
  readonly negated: boolean;
  /** Ends in `&`. */
  readonly background: boolean;
  readonly span: Span;
}

export type ShellBlock = 'function' | 'condition' | 'loop' | 'branch' | 'subshell' | 'substitution';

export interface ShellScript {
  readonly file: string;
  /** Behind `#!`. */
  readonly shebang?: string;
  /** In the order of the file. */
  readonly commands: readonly ShellCommand[];
  readonly problems: readonly SyntaxProblem[];
  /** Paths are `['commands', n]`, `['commands', n, 'words', m]`, `[…, 'redirects', m]`. */
  readonly locate: Locate;
}
