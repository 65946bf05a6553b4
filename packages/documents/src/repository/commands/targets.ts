import type { ShellCommand, ShellWord } from '@stackwright/syntax/shell';

/** A word of a command that names a target or a branch. */
export interface NamedWord {
  /** The program, as `Mention.of` has it; undefined for a branch. */
  readonly of: string | undefined;
  readonly word: ShellWord;
  /** The name, where it is only a part of the word. */
  readonly name: string;
}

const NAME = /^[A-Za-z][\w.:-]*$/;

/** The targets that a command asks `make`, `just`, `task`, a package manager or nx for. */
export function targetsNamed({ words }: ShellCommand): readonly NamedWord[] {
  const at = /^(?:sudo|npx|time)$/.test(words[0]?.value ?? '') ? 1 : 0;
  const [program, ...args] = words.slice(at);
  switch (program?.value) {
    case 'make':
      return args.some(({ value }) => /^-[Cf]|^--(?:directory|file|makefile)/.test(value))
        ? []
        : named('make', args);
    case 'just':
    case 'task':
      return args[0]?.value.startsWith('-') === true ? [] : named(program.value, args.slice(0, 1));
    case 'npm':
    case 'pnpm':
    case 'yarn':
      return scripts(args);
    case 'nx':
      return nxTargets(args);
    default:
      return [];
  }
}

function named(of: string, args: readonly ShellWord[]): readonly NamedWord[] {
  return args
    .filter(
      ({ value, literal }) =>
        literal && NAME.test(value) && !/^(?:target|command|recipe|task)s?$/.test(value),
    )
    .map((word) => ({ of, word, name: word.value }));
}

/** `run x` of any package manager; `yarn a:b` too, since no program has such a name. */
function scripts(args: readonly ShellWord[]): readonly NamedWord[] {
  if (args.some(({ value }) => /^(?:--prefix|-C|--cwd|--dir|-g|--global)/.test(value))) return [];
  const run = args.findIndex(({ value }) => value === 'run' || value === 'run-script');
  if (run === -1) return [];
  const script = args.slice(run + 1).find(({ value }) => !value.startsWith('-'));
  return script === undefined ? [] : named('npm run', [script]);
}

function nxTargets(args: readonly ShellWord[]): readonly NamedWord[] {
  const [verb, first] = args;
  if (verb?.value === 'run' && first?.literal === true) {
    const name = first.value.split(':')[1] ?? first.value;
    return NAME.test(name) ? [{ of: 'nx', word: first, name }] : [];
  }
  if (verb?.value !== 'run-many' && verb?.value !== 'affected') return [];
  const option = args.findIndex(({ value }) => /^(?:-t|--targets?)$/.test(value));
  const list = option === -1 ? [] : args.slice(option + 1);
  const end = list.findIndex(({ value }) => value.startsWith('-'));
  return named('nx', end === -1 ? list : list.slice(0, end));
}

/** The branch that a command of git expects to be there. */
export function branchNamed({ words }: ShellCommand): NamedWord | undefined {
  const [program, verb, ...args] = words;
  if (
    program?.value !== 'git' ||
    args.some(({ value }) => /^(?:-b|-B|-c|-C|--orphan|--)$/.test(value))
  )
    return undefined;
  const plain = args.filter(({ value }) => !value.startsWith('-'));
  const word = branchWord(verb?.value ?? '', plain);
  if (word?.literal !== true || !isBranch(word.value)) return undefined;
  return { of: undefined, word, name: word.value };
}

function branchWord(verb: string, plain: readonly ShellWord[]): ShellWord | undefined {
  if (/^(?:checkout|switch|merge|rebase)$/.test(verb))
    return plain.length === 1 ? plain[0] : undefined;
  if (/^(?:pull|fetch)$/.test(verb))
    return plain.length === 2 && plain[0]?.value === 'origin' ? plain[1] : undefined;
  return undefined;
}

/** A name that a branch of everybody may have: no hash, no version, no file, and none that one makes for a change. */
export function isBranch(name: string): boolean {
  if (!/^[A-Za-z\d][\w./-]{1,60}$/.test(name) || /^[\da-f]{6,40}$/.test(name)) return false;
  if (/^v?\d+(?:\.\d+){2,}|^v\d|\.(?:md|py|yml|yaml|json|sh|xml|conf|txt|js|ts)$|\.git$/.test(name))
    return false;
  if (
    /^(?:HEAD|FETCH_HEAD|origin|upstream|tags?|branch|commit|target|name|stash|a|the)$|^(?:origin|upstream|tags)\//.test(
      name,
    )
  )
    return false;
  return !/^(?:feature|feat|fix|bugfix|hotfix|chore|docs|release|refactor|test|my|your|new|some|pr|issue|user|claude|codex|copilot|dependabot|renovate)(?:[-_/]|$)|branch|example|name$/i.test(
    name,
  );
}
