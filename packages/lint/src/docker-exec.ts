import type { ShellCommand, ShellWord } from './syntax/shell/index.ts';

/** Options of `docker` and `docker compose` before the subcommand that take a value. */
const VALUED =
  /^(?:-[fHcp]|--(?:file|project-name|project-directory|env-file|profile|context|host|ansi|progress|parallel))$/;

/** A call of `docker … exec` or `docker … run`. */
export interface DockerExec {
  readonly isCompose: boolean;
  readonly subcommand: ShellWord;
  readonly options: readonly ShellWord[];
}

/** The call that a command makes, behind at most two words such as `sudo -E`; undefined when it is another. */
export function dockerExecOf({ words }: ShellCommand): DockerExec | undefined {
  const texts = words.map(({ value }) => value);
  const docker = texts.findIndex((text) => text === 'docker' || text === 'docker-compose');
  if (docker === -1 || docker > 2) return undefined;
  const isCompose = texts[docker] === 'docker-compose' || texts.slice(docker).includes('compose');
  for (let at = docker + 1; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (VALUED.test(word.value)) at += 1;
    else if (word.value === 'exec' || word.value === 'run')
      return { isCompose, subcommand: word, options: optionsFrom(words.slice(at + 1)) };
    else if (!word.value.startsWith('-') && word.value !== 'compose' && word.value !== 'container')
      return undefined;
  }
  return undefined;
}

/** The options up to the first word that is none; values of options end them early, which only hides findings. */
function optionsFrom(words: readonly ShellWord[]): readonly ShellWord[] {
  const end = words.findIndex(({ value }) => !value.startsWith('-'));
  return end === -1 ? words : words.slice(0, end);
}

/** The word by which a terminal is asked for; Compose asks for one unless told otherwise. */
export function terminalOf({ isCompose, subcommand, options }: DockerExec): ShellWord | undefined {
  if (!isCompose) return options.find(({ value }) => /^(?:-[a-z]*t[a-z]*|--tty)$/.test(value));
  const isOff = options.some(({ value }) =>
    /^(?:-[a-z]*T[a-zA-Z]*|--no-TTY|--no-tty|--tty=false)$/.test(value),
  );
  return isOff || subcommand.value === 'run' || options.length > 0 ? undefined : subcommand;
}
