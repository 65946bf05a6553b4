import { join } from 'node:path';
import { accepted, lineIn, notAsked, rejected, unknown } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader, ReaderInput } from '../../reader.ts';
import { writeTree } from '../../tree.ts';

/** `ssh_config`: every alias must resolve to the options of a connection. Nothing is connected. */
export const reader = {
  id: 'ssh-config',
  program: 'ssh',
  reads: ({ path }) => /(?:^|\/)ssh_config$/.test(path),
  async read(input) {
    await writeTree(input.workdir, input.artefacts);
    return Promise.all(input.artefacts.map((artefact) => check(artefact, input)));
  },
} as const satisfies Reader;

async function check(artefact: ReadableArtefact, input: ReaderInput): Promise<Answer> {
  if (/^\s*match\b.*\bexec\b/im.test(artefact.text)) {
    return unknown(
      artefact,
      '"Match exec" runs a command as soon as ssh reads it, so it was not asked.',
    );
  }
  const file = join(input.workdir, artefact.path);
  for (const alias of aliasesOf(artefact.text)) {
    const result = await input.run(input.program, ['-G', '-T', '-F', file, '--', alias]);
    if (result.status === 'failed') return notAsked(artefact, input.program, result.reason);
    if (result.code !== 0 || result.stderr !== '') {
      return rejected(artefact, result.stderr.trim(), lineIn(result.stderr, /line (\d+):/));
    }
  }
  return accepted(artefact);
}

/** The names that a user types; of a file with patterns alone, any name shows its syntax. */
function aliasesOf(text: string): readonly string[] {
  const names = [...text.matchAll(/^\s*host(?:\s+|\s*=\s*)(.+)$/gim)]
    .flatMap(([, list = '']) => list.trim().split(/\s+/))
    .map((name) => name.replaceAll('"', ''))
    .filter((name) => !/[*?!]/.test(name));
  return names.length === 0 ? ['host.invalid'] : names;
}
