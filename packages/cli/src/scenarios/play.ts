import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '../testing/run-command.ts';
import { VERSION } from '../version.ts';
import { withoutCommits } from './without-commits.ts';
import type { Scenario, Section } from './scenario.ts';
import { wordsOf } from './scenario.ts';

/** Where a scenario is played. */
export interface Stage {
  /** An empty folder; the working directory of every command. */
  readonly folder: string;
  /** Text of the stack.yaml that `=== shop` puts there. */
  readonly shop: string;
  /** Takes the programs behind PATH away from what runs next. */
  hidePrograms(): void;
}

/**
 * Plays a scenario and tells it as it really went: the same text, with what was printed, with which code
 * it ended and what the files hold. A scenario holds when that is the scenario itself.
 */
export async function play({ title, sections }: Scenario, stage: Stage): Promise<Scenario> {
  const told: Section[] = [];
  let input = '';
  for (let at = 0; at < sections.length; at += 1) {
    const section = sections[at];
    if (section === undefined) continue;
    if (section.verb === 'input') input = section.body;
    if (section.verb !== 'run') {
      told.push(act(section, stage));
      continue;
    }
    const promises: Section[] = [];
    for (let next = sections[at + 1]; isPromise(next); next = sections[at + 1]) {
      promises.push(next);
      at += 1;
    }
    told.push(section, ...(await run(section, promises, stage, input)));
  }
  return { title, sections: told };
}

function isPromise(section: Section | undefined): section is Section {
  return section !== undefined && ['exit', 'stdout', 'stderr'].includes(section.verb);
}

function act(section: Section, { folder, shop, hidePrograms }: Stage): Section {
  const { verb, argument, body } = section;
  const file = join(folder, argument);
  switch (verb) {
    case 'shop':
      writeFileSync(join(folder, 'stack.yaml'), shop);
      return section;
    case 'file':
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, body);
      return section;
    case 'append':
      writeFileSync(file, body, { flag: 'a' });
      return section;
    case 'delete':
      rmSync(file, { recursive: true });
      return section;
    case 'input':
      return section;
    case 'git':
      git(folder, wordsOf(argument));
      return section;
    case 'without':
      hidePrograms();
      return section;
    case 'reads':
      return { ...section, body: readFileSync(file, 'utf8').replaceAll(VERSION, '<version>') };
    case 'gone':
      return existsSync(file) ? { ...section, verb: 'reads' } : section;
    default:
      throw new Error(`a scenario has no part \`${verb}\``);
  }
}

function git(folder: string, words: readonly string[]): void {
  const author = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com'];
  const plain = ['-c', 'commit.gpgsign=false', '-c', 'core.hooksPath=/dev/null'];
  execFileSync('git', [...author, ...plain, ...words], { cwd: folder, stdio: 'ignore' });
}

async function run(
  { argument }: Section,
  promises: readonly Section[],
  { folder }: Stage,
  input: string,
): Promise<readonly Section[]> {
  const { code, out, err } = await runCommand(folder, wordsOf(argument), { input });
  const nameless = withoutCommits(folder);
  const printed = { stdout: nameless(out.replaceAll(VERSION, '<version>')), stderr: nameless(err) };
  const streams = (['stdout', 'stderr'] as const).flatMap((verb) => {
    const promise = promises.find((one) => one.verb === verb);
    if (promise?.argument === 'has')
      return [{ ...promise, body: kept(promise.body, printed[verb]) }];
    return printed[verb] === '' ? [] : [{ verb, argument: '', body: printed[verb] }];
  });
  return [{ verb: 'exit', argument: String(code), body: '' }, ...streams];
}

/** The promised lines that were printed, in the order of printing; the others are marked. */
function kept(promised: string, printed: string): string {
  const lines = printed.split('\n');
  return promised.replaceAll(/^.*\n/gm, (line) =>
    lines.includes(line.slice(0, -1)) ? line : `(not printed) ${line}`,
  );
}
