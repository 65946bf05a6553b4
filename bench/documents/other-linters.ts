import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { node } from '../measure.ts';
import type { Command } from '../measure.ts';

/** Linters of Markdown, each with what it recommends; undefined where it is not on this machine. */
export interface OtherLinters {
  readonly markdownlint: Command | undefined;
  readonly remark: Command | undefined;
}

/** @param folder - for what the programs are told by files. */
export function otherLinters(folder: string, tree: string): OtherLinters {
  return { markdownlint: markdownlint(folder, tree), remark: remark(folder, tree) };
}

function markdownlint(folder: string, tree: string): Command | undefined {
  const start = installed('markdownlint-cli2/markdownlint-cli2-bin.mjs');
  if (start === undefined) return undefined;
  const config = join(folder, '.markdownlint-cli2.jsonc');
  writeFileSync(config, JSON.stringify({ config: { default: true } }));
  return linter([start, '--config', config, '--no-globs', '**/*.md'], tree);
}

function remark(folder: string, tree: string): Command | undefined {
  const start = installed('remark-cli/cli.js');
  const preset = installed('remark-preset-lint-recommended/index.js');
  if (start === undefined || preset === undefined) return undefined;
  const config = join(folder, 'remarkrc.json');
  writeFileSync(config, JSON.stringify({ plugins: [preset] }));
  return linter([start, '.', '--quiet', '--no-stdout', '--rc-path', config], tree);
}

/** A module below the folder that the variable names, where somebody ran `npm install`. */
function installed(path: string): string | undefined {
  const folder = process.env['BENCH_MARKDOWN_LINTERS'];
  const file = folder && join(folder, 'node_modules', path);
  return file !== undefined && existsSync(file) ? file : undefined;
}

function linter(args: readonly string[], tree: string): Command {
  // What is found is not what is timed.
  return { ...node(args, tree), codes: [0, 1] };
}
