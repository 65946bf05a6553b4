import { formatLocation, formatPath, parsePath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { Origin, ResolvedStack } from '@stackwright/schema';
import type { Call } from '../../command.ts';
import { exitCode } from '../../exit-code.ts';
import type { ExitCode } from '../../exit-code.ts';
import { striker } from '../../discretion.ts';
import { loadFile, showFindings } from '../../load-file.ts';

/** Prints the value at a path, and for each part of it where it comes from. */
export async function run(call: Call): Promise<ExitCode> {
  const { terminal } = call;
  const { file, result, sources } = loadFile(call);
  await showFindings(terminal, result.findings, sources);
  if (!result.ok) return exitCode.invalid;
  const stack = result.value;
  const [text = ''] = call.positionals;
  const path = parsePath(text);
  if (path === undefined) {
    terminal.err(
      `stackwright show: \`${text}\` is no path. Paths look like \`hosts.erp-prod.address\` or \`zones["example.com"].records[0]\`.\n`,
    );
    return exitCode.invalid;
  }
  const value = valueAt(stack.settings, path);
  if (value === undefined) {
    terminal.err(
      `stackwright show: ${file} has no \`${formatPath(path)}\`. ${whatThereIs(stack, path)}\n`,
    );
    return exitCode.invalid;
  }
  const leaves = leavesOf(value, path).map((leaf) => ({
    ...leaf,
    origin: stack.origin(leaf.path),
  }));
  // What stands in the stack is printed as it is, but for what should never have stood there.
  const shown = striker(sources)({ value, leaves });
  terminal.out(
    call.flag('json') ? json(shown.value, shown.leaves) : shown.leaves.map(line).join(''),
  );
  return exitCode.clean;
}

interface Leaf {
  readonly path: Path;
  readonly value: unknown;
}

/** Scalars and lists of scalars below a value: what somebody would write on one line. */
function leavesOf(value: unknown, path: Path): readonly Leaf[] {
  if (Array.isArray(value)) {
    return value.some(isContainer)
      ? value.flatMap((item, index) => leavesOf(item, [...path, index]))
      : [{ path, value }];
  }
  if (!isContainer(value)) return [{ path, value }];
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, item]) => leavesOf(item, [...path, key]));
}

function line({ path, value, origin }: Leaf & { readonly origin: Origin | undefined }): string {
  return `${formatPath(path)}: ${JSON.stringify(value)}\n    ${describe(origin)}\n`;
}

function describe(origin: Origin | undefined): string {
  if (origin === undefined) return 'unknown';
  switch (origin.kind) {
    case 'authored':
      return `written at ${formatLocation(origin.at)}`;
    case 'inherited':
      return `inherited from ${formatPath(origin.from)}, written at ${formatLocation(origin.at)}`;
    case 'default':
      return 'the default';
    case 'derived':
      return `derived: ${origin.formula}\n    from ${origin.inputs.map(formatPath).join(', ')}\n    source: ${origin.source}`;
  }
}

function json(
  value: unknown,
  leaves: readonly (Leaf & { readonly origin: Origin | undefined })[],
): string {
  const origins = Object.fromEntries(leaves.map(({ path, origin }) => [formatPath(path), origin]));
  return `${JSON.stringify({ value, origins }, null, 2)}\n`;
}

/** The keys of the closest part that is there. */
function whatThereIs(stack: ResolvedStack, path: Path): string {
  for (let length = path.length - 1; length >= 0; length -= 1) {
    const parent = path.slice(0, length);
    const value = valueAt(stack.settings, parent);
    if (value === undefined) continue;
    if (!isContainer(value)) return `\`${formatPath(parent)}\` is a value without parts.`;
    const keys = Object.keys(value).toSorted().join(', ') || 'nothing';
    return `${length === 0 ? 'The top level' : `\`${formatPath(parent)}\``} has ${keys}.`;
  }
  return '';
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce(
    (value: unknown, step) =>
      isContainer(value) && Object.hasOwn(value, step) ? value[step] : undefined,
    root,
  );
}

function isContainer(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}
