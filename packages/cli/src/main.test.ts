import { expect, test } from 'vitest';
import { main } from './main.ts';
import type { Terminal } from './terminal.ts';

test('a bug is reported as ours, with its causes, and ends with 4', async () => {
  const said: string[] = [];
  const terminal: Terminal = {
    cwd: '/',
    color: false,
    outColor: false,
    width: 80,
    interactive: false,
    input: () => '',
    out: () => {
      throw new Error('the pipe is gone', { cause: new Error('nobody listens') });
    },
    err: (text) => void said.push(text),
  };

  expect(await main(['schema'], terminal)).toBe(4);
  expect(said.join('')).toMatch(
    /^stackwright \S+: a bug of Stackwright, not of your stack\. .*\nError: the pipe is gone\n[^]*caused by Error: nobody listens\n/,
  );
});
