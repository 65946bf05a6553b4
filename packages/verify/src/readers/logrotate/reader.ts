import { chmod } from 'node:fs/promises';
import { join } from 'node:path';
import { accepted, lineIn, notAsked, rejected } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader, ReaderInput } from '../../reader.ts';
import { writeTree } from '../../tree.ts';

/** `logrotate*.conf`: a dry run that rotates nothing. */
export const reader = {
  id: 'logrotate',
  program: 'logrotate',
  reads: ({ path }) => /(?:^|\/)logrotate[^/]*\.conf$/.test(path),
  read: (input) => Promise.all(input.artefacts.map((artefact) => check(artefact, input))),
} as const satisfies Reader;

async function check(artefact: ReadableArtefact, input: ReaderInput): Promise<Answer> {
  await writeTree(input.workdir, [artefact]);
  const file = join(input.workdir, artefact.path);
  // logrotate skips a file that others may write, whatever the umask here is.
  await chmod(file, 0o644);
  const state = join(input.workdir, 'state');
  const result = await input.run(input.program, ['--debug', '--state', state, file], {
    cwd: input.workdir,
  });
  if (result.status === 'failed') return notAsked(artefact, input.program, result.reason);
  // It drops a line that it does not know, says so, and exits 0.
  const complaint = complaints(result.stderr)[0];
  if (result.code === 0 && complaint === undefined) return accepted(artefact);
  // `error: /tmp/logrotate.conf:7 unknown option 'often'`.
  const line = lineIn(complaint ?? '', /\.conf:(\d+)/);
  return rejected(artefact, complaint ?? result.stderr.trim(), line);
}

function complaints(stderr: string): readonly string[] {
  return stderr
    .split('\n')
    .filter((line) => /^error:|^warning:(?! logrotate in debug mode)/.test(line));
}
