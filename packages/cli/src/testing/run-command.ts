import type { ExitCode } from '../exit-code.ts';
import { main } from '../main.ts';

/** What the command said, and how it ended. */
export interface Ran {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
  /** Both streams, as they would mix on a screen. */
  readonly said: string;
}

/** Runs the command in a folder, on a terminal without colours that nobody sits at. */
export async function runCommand(
  cwd: string,
  words: readonly string[],
  { input = '', width = 100 } = {},
): Promise<Ran> {
  const printed = { out: '', err: '', said: '' };
  const say = (stream: 'out' | 'err') => (text: string) => {
    printed[stream] += text;
    printed.said += text;
  };
  const code = await main(words, {
    cwd,
    color: false,
    outColor: false,
    width,
    interactive: false,
    input: () => input,
    out: say('out'),
    err: say('err'),
  });
  return { code, ...printed };
}
