import { join } from 'node:path';
import { accepted, notAsked, rejected } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader, ReaderInput } from '../../reader.ts';
import { writeTree } from '../../tree.ts';
import { withoutUserColumn } from './user-column.ts';

/** System crontabs: `*.cron`, and what lies in a `cron.d` folder. */
export const reader = {
  id: 'crontab',
  program: 'crontab',
  reads: ({ path }) => /\.cron$|(?:^|\/)cron\.d\/[^/.]+$/.test(path),
  read: (input) => Promise.all(input.artefacts.map((artefact) => check(artefact, input))),
} as const satisfies Reader;

async function check(artefact: ReadableArtefact, input: ReaderInput): Promise<Answer> {
  const plain = withoutUserColumn(artefact.text);
  if (plain.problem !== undefined) {
    return rejected(artefact, plain.problem.message, plain.problem.line);
  }
  await writeTree(input.workdir, [{ path: artefact.path, text: plain.text }]);
  const file = join(input.workdir, artefact.path);
  const result = await input.run(input.program, ['-n', file], { cwd: input.workdir });
  if (result.status === 'failed') return notAsked(artefact, input.program, result.reason);
  if (result.code === 0) return accepted(artefact);
  return rejected(artefact, result.stderr.trim(), lineOf(result.stderr, artefact.text));
}

/** cron counts lines from 0 and names the line it had reached: `"x.cron":3: bad minute`. */
function lineOf(message: string, text: string): number | undefined {
  const named = /":(\d+):/.exec(message)?.[1];
  if (named === undefined) return undefined;
  return Math.min(Number(named) + 1, text.split('\n').length);
}
