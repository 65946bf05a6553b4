import { cronCalls, shellCalls } from '@stackwright/syntax/shell-calls';
import type { ShellCall } from '@stackwright/syntax/shell-calls';
import type { ParsedFile } from '../../subject.ts';

/** The programs that a file starts by a shell. */
export interface Commands {
  readonly calls: readonly ShellCall[];
}

/** What a file makes a shell run; undefined for a syntax that has no commands. */
export function commandsOf(file: ParsedFile): Commands | undefined {
  switch (file.kind) {
    case 'shell':
      return { calls: shellCalls(file.model) };
    case 'crontab':
      return { calls: cronCalls(file.model) };
    default:
      return undefined;
  }
}
