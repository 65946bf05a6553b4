import type { ShellCommand, ShellWord } from './syntax/shell/index.ts';

/** An `odoo` that a script starts inside a running container. */
export interface OdooExec {
  /** Container, or service of the compose project. */
  readonly target: ShellWord;
  /** `odoo`, `odoo-bin`, or a path that ends so. */
  readonly program: ShellWord;
  readonly args: readonly ShellWord[];
}

/** Options of `docker exec` and `docker compose exec` with a value behind a space. */
const WITH_VALUE = /^(?:-e|--env|--env-file|-u|--user|-w|--workdir|--index|--detach-keys)$/;
/** The same for `docker compose` itself. */
const PROJECT_VALUE = /^(?:-f|--file|-p|--project-name|--profile|--env-file|--project-directory)$/;

/** Reads `docker exec …` and `docker compose exec …`; undefined for anything else. */
export function odooExecOf({ words }: ShellCommand): OdooExec | undefined {
  const rest = words[0]?.value === 'sudo' ? words.slice(1) : words;
  const [engine, second] = rest.map(({ value }) => value.replace(/^.*\//, ''));
  const isCompose = engine === 'docker-compose' || second === 'compose';
  if (!isCompose && engine !== 'docker' && engine !== 'podman') return undefined;
  const at = engine === 'docker-compose' ? 1 : isCompose ? 2 : 1;
  const verb = skip(rest, at, isCompose ? PROJECT_VALUE : /^$/);
  if (rest[verb]?.value !== 'exec') return undefined;
  const target = skip(rest, verb + 1, WITH_VALUE);
  const [container, program, ...args] = rest.slice(target);
  if (container === undefined || program === undefined) return undefined;
  return /(?:^|\/)odoo(?:-bin)?$/.test(program.value)
    ? { target: container, program, args }
    : undefined;
}

/** Index of the first word from `at` on that is neither an option nor the value of one. */
function skip(words: readonly ShellWord[], at: number, withValue: RegExp): number {
  let index = at;
  for (;;) {
    const text = words[index]?.value ?? '';
    if (!text.startsWith('-')) return index;
    index += withValue.test(text) ? 2 : 1;
  }
}

/** True when one of the options is given: `-u x`, `-ux`, `--update x` or `--update=x`. */
export function hasOption(args: readonly ShellWord[], ...names: readonly string[]): boolean {
  return args.some(({ value }) =>
    names.some((name) =>
      name.startsWith('--')
        ? value === name || value.startsWith(`${name}=`)
        : value.startsWith(name) && !value.startsWith('--'),
    ),
  );
}

/** Options of Odoo whose value is the next word. */
const TAKES_VALUE =
  /^(?:-[cdiupr]|--(?:config|database|init|update|db_\w+|http-port|workers|log-level|addons-path))$/;

/** True when an expansion stands where an option could: `"$@"` may hold any. */
export function hidesOptions(args: readonly ShellWord[]): boolean {
  return args.some(
    ({ literal, text }, at) =>
      !literal && /^"?[$`]/.test(text) && !TAKES_VALUE.test(args[at - 1]?.value ?? ''),
  );
}
