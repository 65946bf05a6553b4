import type { CommandMeta, OptionMeta } from './command.ts';
import { exitCodeHelp } from './exit-code.ts';

/** The page of `stackwright --help`. */
export function programHelp(version: string, commands: readonly CommandMeta[]): string {
  const width = Math.max(...commands.map(({ id }) => id.length));
  return lines([
    `stackwright ${version}: one stack.yaml renders and checks a self-hosted Odoo Community stack`,
    '',
    'Usage: stackwright <command> [options]',
    '',
    'Commands:',
    ...commands.map(({ id, summary }) => `  ${id.padEnd(width)}  ${summary}`),
    '',
    'Exit codes:',
    ...exitCodeHelp.map((line) => `  ${line}`),
    '',
    'stackwright <command> --help says more. stackwright --version prints the version.',
  ]);
}

/** The page of `stackwright <command> --help`. */
export function commandHelp(meta: CommandMeta): string {
  const options = Object.entries({
    ...meta.options,
    help: { type: 'boolean', short: 'h', description: 'this page' } as OptionMeta,
  });
  const rows = options.map(
    ([name, option]) => [optionName(name, option), optionText(option)] as const,
  );
  const width = Math.max(...rows.map(([name]) => name.length));
  return lines([
    `stackwright ${meta.id}: ${meta.summary}`,
    '',
    `Usage: stackwright ${[meta.id, ...meta.positionals, '[options]'].join(' ')}`,
    '',
    'Options:',
    ...rows.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`),
    '',
    'Exit codes:',
    ...exitCodeHelp.map((line) => `  ${line}`),
  ]);
}

function optionName(name: string, { short, value }: OptionMeta): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

function optionText({ description, default: fallback }: OptionMeta): string {
  return typeof fallback === 'string' ? `${description} (default: ${fallback})` : description;
}

function lines(items: readonly string[]): string {
  return `${items.join('\n')}\n`;
}
