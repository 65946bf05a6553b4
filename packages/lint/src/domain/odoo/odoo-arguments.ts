import type { ComposeCommand } from '@stackwright/syntax/compose';

/** The words of a container's command; a text is split at its spaces. */
export function wordsOf(command: ComposeCommand | undefined): readonly string[] {
  if (command === undefined) return [];
  return command.form === 'exec'
    ? command.words
    : command.words.flatMap((text) => text.split(/\s+/).filter((word) => word !== ''));
}

/** The value of the last of some options: `--name=value`, `--name value`, `-n value`; empty for a flag. */
export function argumentOf(
  command: ComposeCommand | undefined,
  ...names: readonly string[]
): string | undefined {
  return argumentIn(wordsOf(command), ...names);
}

/** The same for words that are split already. */
export function argumentIn(
  words: readonly string[],
  ...names: readonly string[]
): string | undefined {
  for (const [at, word] of [...words.entries()].toReversed()) {
    const [name = '', ...value] = word.split('=');
    if (!names.includes(name)) continue;
    if (word.includes('=')) return value.join('=');
    const next = words[at + 1];
    return next === undefined || next.startsWith('-') ? '' : next;
  }
  return undefined;
}
