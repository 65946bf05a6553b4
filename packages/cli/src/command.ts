import type { ExitCode } from './exit-code.ts';
import type { Terminal } from './terminal.ts';

/** One option of a command, as `util.parseArgs` takes it, with words for `--help`. */
export interface OptionMeta {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  readonly default?: string | boolean;
  /** True for an option that may be given more than once; its values are `texts`. */
  readonly multiple?: boolean;
  /** What the value stands for, e.g. `DIR`. */
  readonly value?: string;
  readonly description: string;
}

/** What is known of a command before it runs: enough for help and for parsing. */
export interface CommandMeta {
  readonly id: string;
  readonly summary: string;
  /** Positional arguments, e.g. `<path>`; `[paths…]` stands for any number of them. */
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, OptionMeta>>;
}

/** A parsed call. */
export interface Call {
  readonly terminal: Terminal;
  readonly positionals: readonly string[];
  /** Value of a text option; undefined when it was not given and has no default. */
  text(name: string): string | undefined;
  /** Values of a text option that may be given more than once, in order. */
  texts(name: string): readonly string[];
  /** True when a flag was given. */
  flag(name: string): boolean;
}

/** What `command.ts` of a command exports as `run`. */
export type Run = (call: Call) => Promise<ExitCode>;

/** The option that names stack.yaml; the same in every command. */
export const fileOption = {
  type: 'string',
  short: 'f',
  default: 'stack.yaml',
  value: 'FILE',
  description: 'the stack to read',
} as const satisfies OptionMeta;

/** The option that names a folder of the user's own templates; the same in every command. */
export const templatesOption = {
  type: 'string',
  value: 'DIR',
  description: 'folder of templates that replace built-in ones',
} as const satisfies OptionMeta;

/** The option that names the output folder; the same in every command. */
export const outOption = {
  type: 'string',
  short: 'o',
  default: 'generated',
  value: 'DIR',
  description: 'the folder of rendered files',
} as const satisfies OptionMeta;
