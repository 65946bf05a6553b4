import { accepted, notAsked, rejected } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader, ReaderInput } from '../../reader.ts';

/** `known_hosts`: each line must hold a key that ssh-keygen can name. */
export const reader = {
  id: 'known-hosts',
  program: 'ssh-keygen',
  reads: ({ path }) => /(?:^|\/)known_hosts$/.test(path),
  read: async (input) =>
    (await Promise.all(input.artefacts.map((artefact) => check(artefact, input)))).flat(),
} as const satisfies Reader;

/** One run a line: of a whole file, ssh-keygen passes over broken lines in silence. */
async function check(artefact: ReadableArtefact, input: ReaderInput): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const [index, line] of artefact.text.split('\n').entries()) {
    if (/^\s*(?:#|$)/.test(line)) continue;
    // The markers are known_hosts' own; ssh-keygen reads the key behind them.
    const key = line.replace(/^@(?:cert-authority|revoked)\s+/, '');
    const result = await input.run(input.program, ['-l', '-f', '-'], { input: `${key}\n` });
    if (result.status === 'failed') return [notAsked(artefact, input.program, result.reason)];
    if (result.code !== 0) answers.push(rejected(artefact, result.stderr.trim(), index + 1));
  }
  return answers.length === 0 ? [accepted(artefact)] : answers;
}
