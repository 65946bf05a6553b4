import { nearest } from '@stackwright/core';
import type { CommandMeta } from './command.ts';

/**
 * What `util.parseArgs` has against a command line, in our words; undefined for any other error.
 * It throws a TypeError with a code for every mistake, and names the option in quotes.
 */
export function argumentProblem(meta: CommandMeta, cause: unknown): string | undefined {
  if (!(cause instanceof TypeError) || !('code' in cause)) return undefined;
  const code = String(cause.code);
  if (!code.startsWith('ERR_PARSE_ARGS')) return undefined;
  const [, quoted = ''] = /'([^']*)'/.exec(cause.message) ?? [];
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return unknownOption(meta, quoted);
  const [, name = ''] = /--([\w-]+)/.exec(quoted) ?? [];
  const value = meta.options[name]?.value;
  return value === undefined ? `\`--${name}\` takes no value` : `\`--${name}\` needs ${value}`;
}

function unknownOption({ options }: CommandMeta, given: string): string {
  const names = [...Object.keys(options), 'help'];
  const meant = nearest(given.replace(/^-+/, ''), names);
  const advice =
    meant === undefined
      ? `it takes ${names.map((name) => `--${name}`).join(', ')}`
      : `did you mean \`--${meant}\`?`;
  return `there is no option \`${given}\` (${advice})`;
}
