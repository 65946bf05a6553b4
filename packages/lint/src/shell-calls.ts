import type { ShellCommand, ShellScript, ShellWord } from './syntax/shell/index.ts';

/** A program as a command starts it, with what only stands in front of it taken away. */
export interface ShellCall {
  /** Name of the program without its directory. */
  readonly name: string;
  readonly args: readonly ShellWord[];
  readonly command: ShellCommand;
  /** The container that it runs in, by `docker exec`, `docker compose exec` or podman's. */
  readonly container?: ShellWord;
  /** Words between `exec` and the container. */
  readonly execOptions?: readonly ShellWord[];
}

/** Programs that start another, and their options that take a value of their own. */
const PREFIXES: ReadonlyMap<string, readonly string[]> = new Map([
  ['sudo', ['-u', '-g', '-h', '-p', '-C', '-D', '--user', '--group']],
  ['nice', ['-n', '--adjustment']],
  ['ionice', ['-c', '-n', '--class', '--classdata']],
  ['nohup', []],
  ['command', []],
  ['exec', []],
  ['env', ['-u', '-C', '--unset', '--chdir']],
]);

const COMPOSE_VALUES = ['-f', '--file', '-p', '--project-name', '--env-file', '--profile'];
const EXEC_VALUES = ['-e', '--env', '--env-file', '-u', '--user', '-w', '--workdir', '--index'];

/** The programs that a script starts itself; those inside of strings (`sh -c '…'`) are not seen. */
export function shellCalls({ commands }: ShellScript): readonly ShellCall[] {
  return commands.flatMap((command) => {
    const words = withoutPrefixes(command.words);
    const [first, ...args] = words;
    if (first?.literal !== true) return [];
    const call = { name: baseName(first.value), args, command };
    return [insideOf(call) ?? call];
  });
}

/** True when one of the options stands there, alone or as `--option=value`. */
export function hasOption(args: readonly ShellWord[], ...options: readonly string[]): boolean {
  return args.some(({ value }) =>
    options.some((option) => value === option || value.startsWith(`${option}=`)),
  );
}

/** True when a letter is among the short options, e.g. `f` in `-fsS`. */
export function hasLetter(args: readonly ShellWord[], letter: string): boolean {
  return args.some(({ value }) => /^-[A-Za-z]+$/.test(value) && value.includes(letter));
}

function withoutPrefixes(words: readonly ShellWord[]): readonly ShellWord[] {
  let rest = words;
  for (;;) {
    const [first] = rest;
    const valued = first?.literal === true ? PREFIXES.get(baseName(first.value)) : undefined;
    if (valued === undefined) return rest;
    rest = afterOptions(rest.slice(1), valued);
    while (/^\w+=/.test(rest[0]?.value ?? '')) rest = rest.slice(1);
  }
}

function insideOf({ name, args, command }: ShellCall): ShellCall | undefined {
  const composed = name === 'docker-compose' || args[0]?.value === 'compose';
  if (!['docker', 'podman', 'docker-compose'].includes(name)) return undefined;
  const verb = afterOptions(
    name === 'docker-compose' || !composed ? args : args.slice(1),
    COMPOSE_VALUES,
  );
  if (verb[0]?.value !== 'exec') return undefined;
  const target = afterOptions(verb.slice(1), EXEC_VALUES);
  const [container, program, ...inner] = target;
  if (container === undefined || program?.literal !== true) return undefined;
  const execOptions = verb.slice(1, verb.indexOf(container));
  return { name: baseName(program.value), args: inner, command, container, execOptions };
}

function afterOptions(
  words: readonly ShellWord[],
  valued: readonly string[],
): readonly ShellWord[] {
  let at = 0;
  while (words[at]?.value.startsWith('-') === true) {
    at += valued.includes(words[at]?.value ?? '') ? 2 : 1;
  }
  return words.slice(at);
}

function baseName(path: string): string {
  return path.split('/').at(-1) ?? path;
}
