/** A user's crontab, or the line that is no line of a system crontab. Line numbers stay the same. */
export interface PlainCrontab {
  readonly text: string;
  readonly problem?: { readonly message: string; readonly line: number };
}

const ENVIRONMENT = /^\s*(?:[A-Za-z_]\w*|"[^"]*"|'[^']*')\s*=/;
const JOB = /^(\s*(?:@[a-z]+|(?:\S+\s+){4}\S+))\s+(\S+)(?:\s+(.*))?$/;
const USER = /^[a-z_][a-z0-9_-]*\$?$/;

/**
 * Strips the column that system crontabs have and users' crontabs lack: `crontab -n` would take the user
 * for the command, and so accept a line without any command.
 */
export function withoutUserColumn(text: string): PlainCrontab {
  const lines: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(?:#|$)/.test(line) || ENVIRONMENT.test(line)) {
      lines.push(line);
      continue;
    }
    const [, when, user = '', command = ''] = JOB.exec(line) ?? [];
    const message = whatIsWrong(when, user, command);
    if (message !== undefined) return { text, problem: { message, line: index + 1 } };
    lines.push(`${when} ${command}`);
  }
  return { text: lines.join('\n') };
}

function whatIsWrong(when: string | undefined, user: string, command: string): string | undefined {
  if (when === undefined) return 'neither a variable nor a time with a user and a command';
  if (!USER.test(user))
    return `"${user}" is no user name: a system crontab names one before the command`;
  if (command === '') return `no command behind the user "${user}"`;
  return undefined;
}
