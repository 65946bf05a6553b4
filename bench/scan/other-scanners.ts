import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { enterpriseNames } from '../../packages/scan/src/names/names.ts';
import type { Command } from '../measure.ts';

/** A program that looks for a part of the same things; undefined where it is not on this machine. */
export interface OtherScanners {
  /** ripgrep, which reads the same files for the names of Enterprise's addons, and counts them. */
  readonly ripgrep: Command | undefined;
  /** secretlint with the rules that it recommends. */
  readonly secretlint: Command | undefined;
}

/** @param folder - for what the programs are told by files. */
export function otherScanners(folder: string, tree: string): OtherScanners {
  return { ripgrep: ripgrep(folder, tree), secretlint: secretlint(folder, tree) };
}

function ripgrep(folder: string, tree: string): Command | undefined {
  const words = wordsOf('BENCH_RIPGREP', 'rg');
  if (words === undefined) return undefined;
  const names = join(folder, 'names.txt');
  writeFileSync(names, `${enterpriseNames().join('\n')}\n`);
  return command(words, ['--hidden', '-F', '-f', names, '--count-matches', '.'], tree);
}

function secretlint(folder: string, tree: string): Command | undefined {
  const words = wordsOf('BENCH_SECRETLINT', 'secretlint');
  if (words === undefined) return undefined;
  const config = join(folder, 'secretlintrc.json');
  const rules = [{ id: '@secretlint/secretlint-rule-preset-recommend' }];
  writeFileSync(config, JSON.stringify({ rules }));
  return command(words, ['--secretlintrc', config, '**/*'], tree);
}

/** A program by the words of a variable, else by its name; undefined where it does not start. */
function wordsOf(variable: string, name: string): readonly string[] | undefined {
  const words = (process.env[variable] ?? name).split(' ');
  const [program = '', ...first] = words;
  const { status } = spawnSync(program, [...first, '--version'], { stdio: 'ignore' });
  return status === 0 ? words : undefined;
}

function command(words: readonly string[], args: readonly string[], cwd: string): Command {
  const [program = '', ...first] = words;
  // What is found is not what is timed.
  return { program, args: [...first, ...args], cwd, codes: [0, 1] };
}
