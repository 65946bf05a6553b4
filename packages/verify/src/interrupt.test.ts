import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fakePrograms, temporaryFolder } from '../test/support.ts';

/** Says on fd 1 of nobody, but through a named pipe, that it runs; then runs for ever. */
const HANGING = (pipe: string): string =>
  `[ "$1" = --version ] && echo "version: 1.0.0" && exit; echo $$ > ${pipe}; exec /usr/bin/tail -f /dev/null`;

it.each(['SIGINT', 'SIGTERM'] as const)(
  'on %s: stops programs, cleans up, ends by it',
  async (signal) => {
    const folder = temporaryFolder();
    const pipe = join(folder, 'pid');
    await once(spawn('mkfifo', [pipe]), 'close');
    const { env } = fakePrograms({ shellcheck: HANGING(pipe) });
    const temporary = temporaryFolder();
    const script = fileURLToPath(new URL('../test/hanging-verify.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', script], {
      env: { ...env, TMPDIR: temporary, PATH: `${env['PATH']}:/usr/bin:/bin` },
      stdio: 'ignore',
    });
    const reading = spawn('head', ['-n', '1', pipe]);
    const [line] = await once(reading.stdout, 'data');

    child.kill(signal);
    const [, endedBy] = await once(child, 'close');

    expect(endedBy).toBe(signal);
    expect(readdirSync(temporary).filter((name) => name.startsWith('stackwright-verify'))).toEqual(
      [],
    );
    expect(() => process.kill(Number(String(line)), 0)).toThrow('ESRCH');
  },
);
