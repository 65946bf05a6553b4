import { dumpCalls } from './dump-calls.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';
import type { ShellCall } from '@stackwright/syntax/shell-calls';
import type { ShellCommand, ShellScript, ShellWord } from '@stackwright/syntax/shell';

/** A dump of a database, and what becomes of it. */
export interface DumpOutput {
  readonly call: ShellCall;
  /** The programs behind it in the pipe, in order. */
  readonly through: readonly ShellCall[];
  /** The file that the script writes; undefined when it goes elsewhere. */
  readonly file: ShellWord | undefined;
}

/** The dumps of a script that are backups of data: those of the schema alone are not. */
export function dumpOutputs(script: ShellScript): readonly DumpOutput[] {
  const calls = shellCalls(script);
  return dumpCalls(script)
    .filter(({ args }) => !args.some(({ value }) => SCHEMA_ONLY.test(value)))
    .map((call) => {
      const through = calls.filter(
        ({ command, script: own }) => own === call.script && isBehind(command, call.command),
      );
      // What a shell inside a container writes stays there.
      if (call.container !== undefined && call.script.commands !== script.commands)
        return { call, through, file: undefined };
      const file = fileOf(through.at(-1)?.command ?? call.command) ?? fileOption(call);
      return { call, through, file: file?.value.startsWith('/dev/') === true ? undefined : file };
    });
}

/** True when the file is meant to stay: neither a name in the working directory nor a temporary one. */
export function isKept({ value, literal }: ShellWord): boolean {
  return (value.startsWith('/') || !literal) && !/(?:^|=)\/(?:tmp|run|dev|var\/tmp)\//.test(value);
}

const SCHEMA_ONLY = /^(?:-s|--schema-only|-g|--globals-only|--roles-only|--no-data)$/;

function isBehind({ pipeline }: ShellCommand, first: ShellCommand): boolean {
  const own = first.pipeline;
  return own !== undefined && pipeline?.id === own.id && pipeline.index > own.index;
}

function fileOf({ redirects }: ShellCommand): ShellWord | undefined {
  return redirects.findLast(
    ({ operator, descriptor = 1 }) => /^(?:>|>>|>\||&>)$/.test(operator) && descriptor === 1,
  )?.target;
}

/** `-f FILE`, `--file FILE` and `--file=FILE`, written together or apart; inside a container it stays there. */
function fileOption({ args, container, name }: ShellCall): ShellWord | undefined {
  if (container !== undefined || !name.startsWith('pg_')) return undefined;
  const at = args.findIndex(({ value }) => /^(?:-f|--file)(?:$|=)/.test(value));
  const option = args[at];
  if (option === undefined) return undefined;
  return option.value.includes('=') ? option : args[at + 1];
}
