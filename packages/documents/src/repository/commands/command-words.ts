import type { ShellCommand, ShellWord } from '@stackwright/syntax/shell';
import { isCodePath, pathWordOf } from '../paths/shape.ts';
import type { PathWord } from '../paths/shape.ts';
import { CONTAINERS, COPIERS, DEAF, INPUTS, INTERPRETERS, OUTPUTS } from './programs.ts';

/** A path among the words of a command. Offsets as the command's spans have them. */
export interface CommandPath {
  readonly path: PathWord;
  /** True for what the command starts. */
  readonly isScript: boolean;
  readonly start: number;
  readonly end: number;
}

/** The paths that a command reads or runs here. */
export function pathsOf(command: ShellCommand): readonly CommandPath[] {
  const words = withoutStarters(command.words);
  const [program, ...args] = words;
  if (program === undefined) return [];
  const name = program.value;
  const own = name.includes('/') ? placed(program, program.value, true) : undefined;
  const started = own !== undefined && runs(own.path) ? [own] : [];
  const fed = command.redirects.flatMap(({ operator, target }) =>
    operator === '<' && target !== undefined ? strict(placed(target, target.value, false)) : [],
  );
  return [...started, ...argumentsOf(name, args), ...fed];
}

const STARTERS: ReadonlySet<string> = new Set([
  'sudo',
  'time',
  'nohup',
  'exec',
  'env',
  'npx',
  'uv',
  'poetry',
  'pipenv',
  'run',
  'bundle',
]);

function withoutStarters(words: readonly ShellWord[]): readonly ShellWord[] {
  let at = 0;
  while (
    STARTERS.has(words[at]?.value ?? '') ||
    (at > 0 && /^(?:\w+=.*|-[EH])$/.test(words[at]?.value ?? ''))
  )
    at += 1;
  return words.slice(at);
}

function argumentsOf(name: string, args: readonly ShellWord[]): readonly CommandPath[] {
  if (INTERPRETERS.has(name)) return scriptOf(args);
  if (CONTAINERS.has(name)) return filesOf(args);
  if (DEAF.has(name) || name.startsWith('/')) return [];
  if (name === 'git') return gitPaths(args);
  const read = COPIERS.has(name)
    ? plainOf(args).slice(0, -1)
    : args.filter((_, index) => !isOutput(args, index));
  return read.flatMap((word) => {
    const value = word.value.replace(/^--?[\w-]+=/, '');
    return strict(placed(word, value, false));
  });
}

/** Behind `python tools/x.py` stand words of the script, which may be anything. */
function scriptOf(args: readonly ShellWord[]): readonly CommandPath[] {
  const script = args.find(({ value }) => !value.startsWith('-'));
  if (
    script === undefined ||
    args.some(({ value }) => value === '-c' || value === '-m' || value === '-e')
  )
    return [];
  const found = placed(script, script.value, true);
  return found !== undefined && (found.path.isFile || found.path.isTop) ? [found] : [];
}

/** `docker compose -f deploy/compose.yml`, `docker build -f docker/Dockerfile`. */
function filesOf(args: readonly ShellWord[]): readonly CommandPath[] {
  const found: CommandPath[] = [];
  for (const [index, { value }] of args.entries()) {
    if (/^(?:exec|run|cp|logs)$/.test(value)) break;
    const next = args[index + 1];
    if (
      (value === '-f' || value === '-k' || value === '--file' || value === '--filename') &&
      next !== undefined
    )
      found.push(...strict(placed(next, next.value, false)));
  }
  return found;
}

function gitPaths([verb, ...args]: readonly ShellWord[]): readonly CommandPath[] {
  if (!/^(?:add|show|log|diff|restore|blame)$/.test(verb?.value ?? '')) return [];
  return args.flatMap((word) => strict(placed(word, word.value, false)));
}

/** The words that are no options; the value of an option that is read stays. */
function plainOf(args: readonly ShellWord[]): readonly ShellWord[] {
  return args.filter(({ value }) => !value.startsWith('-'));
}

function isOutput(args: readonly ShellWord[], index: number): boolean {
  const before = args[index - 1]?.value ?? '';
  const own = args[index]?.value.split('=', 1)[0] ?? '';
  return (OUTPUTS.has(before) && !INPUTS.has(before)) || OUTPUTS.has(own);
}

function placed(word: ShellWord, value: string, isScript: boolean): CommandPath | undefined {
  const path = word.literal ? pathWordOf(value) : undefined;
  const at = word.text.lastIndexOf(value);
  if (path === undefined || at === -1) return undefined;
  const start = word.span.start.offset + at;
  return { path, isScript, start, end: start + value.length };
}

function strict(found: CommandPath | undefined): readonly CommandPath[] {
  if (found === undefined || !isCodePath(found.path)) return [];
  return found.path.isFile || found.path.isDotted || found.path.isTop ? [found] : [];
}

function runs({ isFile, isDotted, parts }: PathWord): boolean {
  return isDotted ? isFile || parts > 1 : isFile && parts > 1;
}
