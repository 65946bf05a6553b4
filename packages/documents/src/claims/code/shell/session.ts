import { linesOf } from '../../../markup/lines.ts';
import type { Line } from '../../../markup/lines.ts';

/** What a terminal shows, taken apart; offsets stay those of the block. */
export interface Session {
  /** The commands alone: prompts and output are blanked out, and so are the signs of placeholders. */
  readonly commands: string;
  /** True when what is no command is known to be output. */
  readonly hasPrompts: boolean;
}

/** `$ `, `> ` is none; `deploy@shelf:~$ `, `root@shelf:/opt# `, `PS C:\> ` is none either. */
const PROMPT =
  /^\s*(?:\(\w[\w.-]*\)\s)?(?:[\w.-]+@[\w.-]+(?::[^\s$#]{0,80})?\s?[$#%]|[$❯➜])\s+(?=\S)/;
const ROOT_PROMPT = /^\s*#\s+(?=[a-z][\w.-]*(?:\s|$))/;
/** A line that goes on with the next one. */
const CONTINUES = /(?:^|[^\\])\\\s*$/;
/** `<your-ip>`: a shell would read from a file. */
const ANGLES = /<(?=[A-Za-z][\w .:/-]{0,40}>)|(?<=<[A-Za-z][\w .:/-]{0,40})>/g;

/**
 * The commands of a block. Where some lines have a prompt, those without are output. `isConsole`: the language says that prompts
 * are shown, so that `# ` is one as well unless another is used.
 */
export function sessionOf(text: string, isConsole: boolean): Session {
  const lines = linesOf(text);
  const prompted = lines.some((line) => PROMPT.test(line.text));
  const roots = !prompted && isConsole && lines.some((line) => ROOT_PROMPT.test(line.text));
  if (!prompted && !roots) return { commands: withoutAngles(text), hasPrompts: false };
  const prompt = roots ? ROOT_PROMPT : PROMPT;
  const parts: string[] = [];
  let from = 0;
  let goesOn = false;
  for (const line of lines) {
    parts.push(text.slice(from, line.start), commandIn(line, prompt, goesOn));
    goesOn = (goesOn || prompt.test(line.text)) && CONTINUES.test(line.text);
    from = line.end;
  }
  return { commands: withoutAngles(parts.join('') + text.slice(from)), hasPrompts: true };
}

function commandIn({ text }: Line, prompt: RegExp, goesOn: boolean): string {
  if (goesOn) return text;
  const length = prompt.exec(text)?.[0].length;
  return length === undefined ? blank(text.length) : blank(length) + text.slice(length);
}

function blank(length: number): string {
  return ' '.repeat(length);
}

/** A dollar makes a word that nobody knows of the placeholder. */
function withoutAngles(text: string): string {
  return text.includes('<') ? text.replaceAll(ANGLES, (sign) => (sign === '<' ? '$' : '_')) : text;
}
