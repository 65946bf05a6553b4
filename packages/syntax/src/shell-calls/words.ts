import type { ShellWord } from '../shell/index.ts';

/** Name of a program without its directory. */
export function baseName(path: string): string {
  return path.split('/').at(-1) ?? path;
}

/** True when one of the options stands there, alone or as `--option=value`. */
export function hasOption(args: readonly ShellWord[], ...options: readonly string[]): boolean {
  return args.some(({ value }) =>
    options.some((option) => value === option || value.startsWith(`${option}=`)),
  );
}

/** True when a letter is among the short options, e.g. `f` in `-fsS`. */
export function hasLetter(args: readonly ShellWord[], letter: string): boolean {
  return args.some(({ value }) => /^-[A-Za-z]+$/.test(value) && value.includes(letter));
}

/** What stands behind the options; `valued` are those whose value is a word of its own. */
export function afterOptions(
  words: readonly ShellWord[],
  valued: readonly string[],
): readonly ShellWord[] {
  let at = 0;
  for (;;) {
    const option = words[at]?.value ?? '';
    if (!option.startsWith('-')) return words.slice(at);
    if (option === '--') return words.slice(at + 1);
    // `-itu shop` is `-i -t -u shop`.
    const last = /^-[A-Za-z]+$/.test(option) ? `-${option.slice(-1)}` : option;
    at += valued.includes(option) || valued.includes(last) ? 2 : 1;
  }
}
