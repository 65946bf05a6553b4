import type { ShellWord } from '../shell/index.ts';
import { afterOptions } from './words.ts';

/** A call of `docker … exec` or `docker … run`, Compose's and podman's included. */
export interface DockerCall {
  readonly isCompose: boolean;
  /** `exec` or `run`. */
  readonly verb: ShellWord;
  /** Words between the verb and the container. */
  readonly options: readonly ShellWord[];
  /** The container of `exec`, the image of `run`, the service of both in Compose. */
  readonly target: ShellWord;
  /** What is started there; empty for what the image starts by itself. */
  readonly words: readonly ShellWord[];
}

const ENGINES = ['docker', 'podman'];
const COMPOSERS = ['docker-compose', 'podman-compose'];

const GROUPS = ['compose', 'container'];

/** Options whose value is a word of its own. */
const ENGINE_VALUES = '-H -c -l --host --context --config --log-level'.split(' ');
const COMPOSE_VALUES = '-f -p --file --project-name --project-directory --env-file --profile'
  .split(' ')
  .concat('--ansi', '--progress', '--parallel');
const EXEC_VALUES = '-e -u -w --env --env-file --user --workdir --index --detach-keys'.split(' ');
const RUN_VALUES = '-v -p -l -m -h --volume --publish --label --memory --hostname --name --network'
  .split(' ')
  .concat('--net', '--entrypoint', '--mount', '--platform', '--cpus', '--add-host', '--link')
  .concat('--ip', '--restart', '--volumes-from', EXEC_VALUES);

/** Reads the words behind the name of a program; undefined for any other call. */
export function dockerCallOf(name: string, args: readonly ShellWord[]): DockerCall | undefined {
  const isComposer = COMPOSERS.includes(name);
  if (!isComposer && !ENGINES.includes(name)) return undefined;
  const own = isComposer ? args : afterOptions(args, ENGINE_VALUES);
  const isGrouped = !isComposer && GROUPS.includes(own[0]?.value ?? '');
  const isCompose = isComposer || (isGrouped && own[0]?.value === 'compose');
  const inner = isGrouped ? own.slice(1) : own;
  const [verb, ...rest] = isCompose ? afterOptions(inner, COMPOSE_VALUES) : inner;
  if (verb?.value !== 'exec' && verb?.value !== 'run') return undefined;
  const behind = afterOptions(rest, verb.value === 'exec' ? EXEC_VALUES : RUN_VALUES);
  const [target, ...words] = behind;
  if (target === undefined) return undefined;
  return { isCompose, verb, options: rest.slice(0, -behind.length), target, words };
}

/** The word by which a terminal is asked for; Compose asks for one unless told otherwise. */
export function terminalOf({ isCompose, verb, options }: DockerCall): ShellWord | undefined {
  if (!isCompose) return options.find(({ value }) => /^(?:-[a-z]*t[a-z]*|--tty)$/.test(value));
  return verb.value === 'run' || options.length > 0 ? undefined : verb;
}
