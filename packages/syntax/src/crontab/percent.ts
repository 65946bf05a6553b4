/** A command as cron splits it. Offsets count from its start. */
export interface SplitCommand {
  readonly shell: string;
  readonly input?: string;
  readonly percents: readonly number[];
}

/**
 * Splits a command at its percent signs: the first one that no backslash escapes ends what the shell
 * gets, the others are line breaks of what it reads; `\%` is a plain percent sign. Source: crontab(5).
 */
export function readPercents(text: string): SplitCommand {
  const percents: number[] = [];
  let [shell, input] = ['', ''];
  for (let at = 0; at < text.length; at += 1) {
    const escaped = text.startsWith('\\%', at);
    if (escaped) at += 1;
    const percent = text.charAt(at) === '%' && !escaped;
    if (percent) percents.push(at);
    if (percents.length === 0) shell += text.charAt(at);
    else if (!percent) input += text.charAt(at);
    else if (percents.length > 1) input += '\n';
  }
  return { shell: shell.trimEnd(), percents, ...(percents.length > 0 && { input }) };
}
