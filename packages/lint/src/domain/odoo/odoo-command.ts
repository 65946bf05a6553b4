import type { ShellCall } from '@stackwright/syntax/shell-calls';
import type { ShellWord } from '@stackwright/syntax/shell';

/** An `odoo` that is started inside a running container. */
export interface OdooExec {
  /** Container, or service of the compose project. */
  readonly target: ShellWord;
  /** `odoo`, `odoo-bin`, or a path that ends so. */
  readonly program: ShellWord;
  readonly args: readonly ShellWord[];
}

/** The Odoo that a call starts by `docker exec` or `docker compose exec`; undefined for anything else. */
export function odooExecOf({ container, name, program, args }: ShellCall): OdooExec | undefined {
  if (container === undefined || (name !== 'odoo' && name !== 'odoo-bin')) return undefined;
  return { target: container, program, args };
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
