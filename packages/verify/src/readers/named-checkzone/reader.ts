import { join } from 'node:path';
import { accepted, lineIn, notAsked, rejected } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader, ReaderInput } from '../../reader.ts';
import { writeTree } from '../../tree.ts';

const ZONE_FILE = /(?:^|\/)dns\/([^/]+)\.zone$/;

/** By default these are warnings, and the zone loads; `-i local` asks no other name server. */
const STRICT = [
  '-k',
  'fail',
  '-m',
  'fail',
  '-M',
  'fail',
  '-S',
  'fail',
  '-n',
  'fail',
  '-i',
  'local',
];

/** `dns/<zone>.zone`, as BIND loads it. */
export const reader = {
  id: 'named-checkzone',
  program: 'named-checkzone',
  reads: ({ path }) => ZONE_FILE.test(path),
  async read(input) {
    await writeTree(input.workdir, input.artefacts);
    return Promise.all(input.artefacts.map((artefact) => check(artefact, input)));
  },
} as const satisfies Reader;

async function check(artefact: ReadableArtefact, input: ReaderInput): Promise<Answer> {
  const zone = ZONE_FILE.exec(artefact.path)?.[1] ?? '';
  const args = [...STRICT, zone, join(input.workdir, artefact.path)];
  const result = await input.run(input.program, args, { cwd: input.workdir });
  if (result.status === 'failed') return notAsked(artefact, input.program, result.reason);

  const said = `${result.stdout}${result.stderr}`.trim().split('\n');
  const complaints = said.filter((line) => line !== 'OK' && !/: loaded serial \d+/.test(line));
  if (result.code === 0 && complaints.length === 0) return accepted(artefact);
  const message = complaints.join('\n');
  return rejected(artefact, message, lineIn(message, /\.zone:(\d+): /));
}
