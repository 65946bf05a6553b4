import { readShell } from '@stackwright/syntax/shell';
import type { ShellCommand } from '@stackwright/syntax/shell';
import type { CodeBlock } from '../../markup/document.ts';

const SHELLS: ReadonlySet<string> = new Set(
  'bash sh shell zsh console shell-session shellsession terminal sh-session fish'.split(' '),
);
const UNSURE: ReadonlySet<string> = new Set(['', 'text', 'txt', 'plaintext', 'cmd']);

/** Programs that begin a line of a block without a language that holds commands. */
const COMMAND =
  /^\s*(?:[$%]\s+)?(?:sudo\s+)?(?:\.{1,2}\/[\w.-]+|(?:bash|sh|source|python3?|node|docker|docker-compose|make|just|npm|npx|pnpm|yarn|git|cd|cp|mv|cat|chmod|ansible-playbook|kubectl|helm|terraform|pytest|psql|scripts\/[\w./-]+)\s)/;

/** Whether words in code marks are a command rather than a phrase. */
export function isCommand(text: string): boolean {
  return COMMAND.test(text);
}

/** The commands of a block of code; none where it is no shell's. Spans count in the block's text. */
export function commandsOf({ language, text }: CodeBlock): readonly ShellCommand[] {
  if (text.length > 20_000) return [];
  const known = SHELLS.has(language.split(/[\s,{:]/)[0] ?? '');
  if (!known && !(UNSURE.has(language) && text.split('\n').some(isCommand))) return [];
  // A drawn tree has signs that a shell would take for words.
  if (/[├└│]|^\s*[|`+]--/m.test(text)) return [];
  return commandsIn(text);
}

/** The commands of a text, prompts and output set aside. */
export function commandsIn(text: string): readonly ShellCommand[] {
  return readShell({
    file: '',
    text: withoutPrompts(text).replace(BLANK, (all) => '§'.repeat(all.length)),
  }).commands;
}

/** `<name>` is for the reader to fill in, and no redirection. */
const BLANK = /(?<!<)<[A-Za-z](?:[\w .:/-]{0,40}[\w.])?>/g;
const PROMPT = /^\s*(?:\([\w.-]+\)\s*)?(?:[\w.-]+@[\w.-]+[:\s][^$#\n]{0,40})?[$%❯➜]\s+/;

/** Blanks in place of prompts; where some lines have one, those that have none are output. Offsets stay. */
function withoutPrompts(text: string): string {
  const lines = text.split('\n');
  if (!lines.some((line) => PROMPT.test(line))) return text;
  let goesOn = false;
  return lines
    .map((line) => {
      const prompt = PROMPT.exec(line)?.[0];
      const kept = prompt !== undefined || goesOn;
      goesOn = kept && line.endsWith('\\');
      if (!kept) return ' '.repeat(line.length);
      return ' '.repeat(prompt?.length ?? 0) + line.slice(prompt?.length ?? 0);
    })
    .join('\n');
}
