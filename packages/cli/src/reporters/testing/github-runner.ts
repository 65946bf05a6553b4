/** A line of a job's log as the runner of GitHub Actions understands it. */
export interface WorkflowCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * Reads a workflow command as the runner does: properties to the next `::`, escapes undone with `%25` last.
 * Undefined for a line that is no command.
 * Source: https://github.com/actions/runner, `ActionCommand.cs`, `TryParseV2`
 */
export function readCommand(line: string): WorkflowCommand | undefined {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end === -1) return undefined;
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  const pairs = rest
    .join(' ')
    .trim()
    .split(',')
    .map((pair) => [pair.split('=')[0] ?? '', pair.split('=').slice(1).join('=')] as const);
  return {
    name,
    properties: Object.fromEntries(
      pairs.map(([key, value]) => [
        key,
        unescape(value.replaceAll('%3A', ':').replaceAll('%2C', ',')),
      ]),
    ),
    message: unescape(text.slice(end + 2)),
  };
}

function unescape(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
