import { memoised } from './memo.ts';
import { dockerCallOf } from './shell-calls/docker-call.ts';
import type { DockerCall } from './shell-calls/docker-call.ts';
import { cronScriptOf, innerScriptOf } from './shell-calls/inner-script.ts';
import type { InnerScript } from './shell-calls/inner-script.ts';
import { withoutPrefixes } from './shell-calls/prefixes.ts';
import { baseName } from './shell-calls/words.ts';
import type { Crontab } from './syntax/crontab/index.ts';
import type { ShellCommand, ShellScript, ShellWord } from './syntax/shell/index.ts';

export { terminalOf } from './shell-calls/docker-call.ts';
export type { DockerCall } from './shell-calls/docker-call.ts';
export type { InnerScript } from './shell-calls/inner-script.ts';
export { hasLetter, hasOption } from './shell-calls/words.ts';

/** A program as a command starts it, with what only stands in front of it taken away. */
export interface ShellCall {
  /** Name of the program without its directory. */
  readonly name: string;
  readonly program: ShellWord;
  readonly args: readonly ShellWord[];
  readonly command: ShellCommand;
  /** The script that the command is part of: the file, the text of an `sh -c`, or a line of a crontab. */
  readonly script: InnerScript;
  /** The container that it runs in, or the service of Compose; absent for a program of the host. */
  readonly container?: ShellWord;
  /** The `docker … exec` that starts it there. */
  readonly exec?: DockerCall;
  /** What it is itself, where it is a `docker … exec` or `run`. */
  readonly docker?: DockerCall;
}

/**
 * The programs that a script starts, in order: `docker exec db pg_dump` is a call of docker and one of
 * pg_dump, and so are `sh -c '…'` and what stands in it.
 */
export const shellCalls: (script: ShellScript) => readonly ShellCall[] = memoised(
  ({ commands, shebang }) =>
    callsIn({ commands, ...(shebang !== undefined && { shebang }), exact: true }),
);

/** The programs that the lines of a crontab start. */
export const cronCalls: (crontab: Crontab) => readonly ShellCall[] = memoised(({ jobs }) =>
  jobs.flatMap((job) => {
    const script = cronScriptOf(job);
    return script === undefined ? [] : callsIn(script);
  }),
);

type Surroundings = Pick<ShellCall, 'command' | 'script' | 'container' | 'exec'>;

function callsIn(script: InnerScript, exec?: DockerCall): readonly ShellCall[] {
  return script.commands.flatMap((command) =>
    callsFrom(command.words, {
      command,
      script,
      ...(exec !== undefined && { exec, container: exec.target }),
    }),
  );
}

function callsFrom(words: readonly ShellWord[], around: Surroundings): readonly ShellCall[] {
  const [program, ...args] = withoutPrefixes(words);
  if (program?.literal !== true) return [];
  const name = baseName(program.value);
  const docker = dockerCallOf(name, args);
  const call = { ...around, name, program, args, ...(docker !== undefined && { docker }) };
  if (docker?.verb.value === 'exec') {
    return [
      call,
      ...callsFrom(docker.words, { ...around, exec: docker, container: docker.target }),
    ];
  }
  const inner = innerScriptOf(call);
  return inner === undefined ? [call] : [call, ...callsIn(inner, around.exec)];
}
