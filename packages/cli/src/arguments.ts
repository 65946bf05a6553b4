import { parseArgs } from 'node:util';
import { argumentProblem } from './argument-problem.ts';
import type { Call, CommandMeta } from './command.ts';
import type { Terminal } from './terminal.ts';

/** A call that can run, or what is wrong with the command line. */
export type Parsed =
  | { readonly ok: true; readonly call: Call; readonly help: boolean }
  | { readonly ok: false; readonly problem: string };

/** Parses the words behind the command's name. */
export function parseCall(meta: CommandMeta, words: readonly string[], terminal: Terminal): Parsed {
  const options = Object.fromEntries(
    Object.entries(meta.options).map(([name, { type, short, multiple = false }]) => [
      name,
      { type, multiple, ...(short !== undefined && { short }) },
    ]),
  );
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    const given: Readonly<Record<string, unknown>> = values;
    const help = given['help'] === true;
    const required = meta.positionals.filter((name) => name.startsWith('<')).length;
    if (!help && positionals.length < required)
      return { ok: false, problem: `it needs ${meta.positionals.join(' ')}` };
    const takesAny = meta.positionals.some((name) => name.includes('…'));
    if (!takesAny && positionals.length > meta.positionals.length) {
      return {
        ok: false,
        problem: `it takes ${meta.positionals.join(' ') || 'no arguments'}, not \`${positionals.at(-1)}\``,
      };
    }
    const valueOf = (name: string): unknown => given[name] ?? meta.options[name]?.default;
    return {
      ok: true,
      help,
      call: {
        terminal,
        positionals,
        text: (name) => {
          const value = valueOf(name);
          return typeof value === 'string' ? value : undefined;
        },
        texts: (name) => {
          const value = given[name];
          return Array.isArray(value) ? value.map(String) : [];
        },
        flag: (name) => valueOf(name) === true,
      },
    };
  } catch (cause) {
    const problem = argumentProblem(meta, cause);
    if (problem === undefined) throw cause;
    return { ok: false, problem };
  }
}
