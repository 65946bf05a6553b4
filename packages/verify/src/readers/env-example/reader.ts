import { stringify } from 'yaml';
import { accepted, notAsked, rejected, unknown } from '../../answer.ts';
import { readEnvFile } from '../../env-file.ts';
import { folderOf } from '../../folder.ts';
import type { Answer, ReadableArtefact, Reader, ReaderInput } from '../../reader.ts';
import { writeTree } from '../../tree.ts';

/** `.env.example`: names that Compose can read, and no values, for values are secrets. */
export const reader = {
  id: 'env-example',
  program: 'docker-compose',
  reads: ({ path }) => /(?:^|\/)\.env\.example$/.test(path),
  read: async (input) =>
    (await Promise.all(input.artefacts.map((artefact) => check(artefact, input)))).flat(),
} as const satisfies Reader;

async function check(artefact: ReadableArtefact, input: ReaderInput): Promise<readonly Answer[]> {
  const { entries, strayLines } = readEnvFile(artefact.text);
  const filled = entries.filter(({ value }) => value !== '');
  const flaws = [
    ...strayLines.map((line) => rejected(artefact, 'neither NAME= nor a comment', line)),
    ...filled.map(({ name, line }) =>
      rejected(
        artefact,
        `${name} has a value: an example names secrets and never holds them`,
        line,
      ),
    ),
  ];
  if (flaws.length > 0) return flaws;
  return [await askCompose(artefact, [...new Set(entries.map(({ name }) => name))], input)];
}

/** Every name must arrive in a service whose environment asks for all of them. */
async function askCompose(
  artefact: ReadableArtefact,
  names: readonly string[],
  input: ReaderInput,
): Promise<Answer> {
  const folder = folderOf(artefact.path);
  const environment = Object.fromEntries(names.map((name) => [name, `\${${name}?}`]));
  const compose = stringify({
    name: 'example',
    services: { probe: { image: 'probe', environment } },
  });
  const probe = `${folder}probe.compose.yaml`;
  await writeTree(input.workdir, [artefact, { path: probe, text: compose }]);
  const args = ['--env-file', artefact.path, '-f', probe, 'config', '--quiet'];
  const result = await input.run(input.program, args, { cwd: input.workdir });
  if (result.status === 'failed') return notAsked(artefact, input.program, result.reason);
  if (result.code === 0 && result.stderr === '') return accepted(artefact);
  const said = result.stderr.trim();
  return said === ''
    ? unknown(artefact, `exit code ${result.code}, and no word`)
    : rejected(artefact, said);
}
