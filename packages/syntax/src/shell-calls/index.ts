import { memoised } from '@stackwright/core';
import { dockerCallOf } from './docker-call.ts';
import type { DockerCall } from './docker-call.ts';
import { cronScriptOf, innerScriptOf } from './inner-script.ts';
import type { InnerScript } from './inner-script.ts';
import { withoutPrefixes } from './prefixes.ts';
import { sshCallOf } from './ssh-call.ts';
import type { SshCall } from './ssh-call.ts';
import { baseName } from './words.ts';
import type { Crontab } from '../crontab/index.ts';
import type { ShellCommand, ShellRedirect, ShellScript, ShellWord } from '../shell/index.ts';

export { terminalOf } from './docker-call.ts';
export type { DockerCall } from './docker-call.ts';
export type { InnerScript } from './inner-script.ts';
export { hostNameOf, mayHaveTerminal } from './ssh-call.ts';
export type { SshCall } from './ssh-call.ts';
export { hasLetter, hasOption } from './words.ts';

/** A program as a command starts it, with what only stands in front of it taken away. */
export interface ShellCall {
  /** Name of the program without its directory. */
  readonly name: string;
  readonly program: ShellWord;
  readonly args: readonly ShellWord[];
  readonly command: ShellCommand;
  /** The script that the command is part of: the file, a text that another call starts, or a line of a crontab. */
  readonly script: InnerScript;
  /** The call that starts the script; absent for one that is started by itself. */
  readonly starter?: ShellCall;
  /** The container that it runs in, or the service of Compose; absent for a program of the host. */
  readonly container?: ShellWord;
  /** The `docker … exec` that starts it there. */
  readonly exec?: DockerCall;
  /** Where it runs, as `ssh` is told; absent for the host of the script. */
  readonly host?: ShellWord;
  /** The `ssh` that starts it there. */
  readonly login?: SshCall;
  /** What it is itself, where it is a `docker … exec` or `run`. */
  readonly docker?: DockerCall;
  /** What it is itself, where it is an `ssh`. */
  readonly ssh?: SshCall;
}

/**
 * The programs that a script starts, in order: `docker exec db pg_dump` is a call of docker and one of
 * pg_dump, and so are `sh -c '…'`, `ssh host '…'`, a heredoc for either, and what stands in them.
 */
export const shellCalls: (script: ShellScript) => readonly ShellCall[] = memoised(
  ({ commands, shebang }) =>
    callsIn({
      commands,
      ...(shebang !== undefined && { shebang }),
      exact: true,
      isRead: false,
    }),
);

/** The programs that the lines of a crontab start. */
export const cronCalls: (crontab: Crontab) => readonly ShellCall[] = memoised(({ jobs }) =>
  jobs.flatMap((job) => {
    const script = cronScriptOf(job);
    return script === undefined ? [] : callsIn(script);
  }),
);

/** Where the commands of a script run, and who starts it. */
type Place = Pick<ShellCall, 'container' | 'exec' | 'host' | 'login' | 'starter'>;

interface Surroundings extends Place, Pick<ShellCall, 'command' | 'script'> {}

function callsIn(
  script: InnerScript,
  place: Place = {},
  input?: ShellRedirect,
): readonly ShellCall[] {
  return script.commands.flatMap((command) =>
    callsFrom(command.words, { ...place, command, script }, inputOf(command, input)),
  );
}

function callsFrom(
  words: readonly ShellWord[],
  around: Surroundings,
  input: ShellRedirect | undefined,
): readonly ShellCall[] {
  const [program, ...args] = withoutPrefixes(words);
  if (program?.literal !== true) return [];
  const name = baseName(program.value);
  const docker = dockerCallOf(name, args);
  const ssh = sshCallOf(name, args);
  const call = {
    ...around,
    name,
    program,
    args,
    ...(docker !== undefined && { docker }),
    ...(ssh !== undefined && { ssh }),
  };
  if (docker?.verb.value === 'exec') {
    const inside = { ...around, exec: docker, container: docker.target };
    return [call, ...callsFrom(docker.words, inside, input)];
  }
  const inner = innerScriptOf({ ...call, ...(input !== undefined && { input }) });
  if (inner === undefined) return [call];
  // A script that is read from an input has used it up.
  return [call, ...callsIn(inner, placeIn(call), inner.isRead ? undefined : input)];
}

function placeIn(starter: ShellCall): Place {
  const { ssh, exec, login } = starter;
  if (ssh !== undefined) return { starter, host: ssh.target, login: ssh };
  return {
    starter,
    ...(exec !== undefined && { exec, container: exec.target }),
    ...(login !== undefined && { login, host: login.target }),
  };
}

/** What feeds a command: a redirection of its own, a pipe, or else what feeds its script. */
function inputOf(
  { redirects, pipeline }: ShellCommand,
  around: ShellRedirect | undefined,
): ShellRedirect | undefined {
  const own = redirects.findLast(
    ({ operator, descriptor = 0 }) => operator.startsWith('<') && descriptor === 0,
  );
  return own ?? (pipeline !== undefined && pipeline.index > 0 ? undefined : around);
}
