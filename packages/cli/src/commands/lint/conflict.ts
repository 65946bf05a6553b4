import type { Call } from '../../command.ts';

/** What in a command line contradicts itself: a phrase without a full stop; undefined when nothing does. */
export function conflictOf(call: Call): string | undefined {
  const given = (names: readonly string[]): string | undefined => {
    const name = names.find(
      (one) => call.flag(one) || call.text(one) !== undefined || call.texts(one).length > 0,
    );
    return name === undefined ? undefined : `\`--${name}\``;
  };
  const paths = call.positionals.length > 0 ? 'paths' : undefined;
  if (call.flag('stdin') && call.text('stdin-path') === undefined)
    return '`--stdin` needs `--stdin-path NAME`, which tells the syntax';
  if (!call.flag('stdin') && call.text('stdin-path') !== undefined)
    return '`--stdin-path` goes with `--stdin`';
  if (call.flag('stdin')) {
    const other = paths ?? given(['fix', 'fix-unsafe', 'diff', 'since', 'write-baseline']);
    if (other !== undefined) return `\`--stdin\` and ${other} exclude each other`;
  }
  if (call.flag('no-stack') && call.text('file') !== undefined)
    return '`--no-stack` and `--file` exclude each other';
  if (call.flag('write-baseline')) {
    const other = paths ?? given(['only', 'since', 'no-stack', 'fix', 'fix-unsafe', 'diff']);
    if (other !== undefined) return `\`--write-baseline\` takes in everything: leave out ${other}`;
  }
  if (call.flag('diff') && call.texts('format').length > call.texts('output-file').length)
    return '`--diff` prints to stdout: send the report to a file with `--output-file`';
  return undefined;
}
