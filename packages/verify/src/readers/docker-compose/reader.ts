import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { accepted, lineIn, notAsked, rejected } from '../../answer.ts';
import { folderOf } from '../../folder.ts';
import type { Answer, ReadableArtefact, Reader, ReaderInput } from '../../reader.ts';
import { isInside, writeTree } from '../../tree.ts';
import { placeholderEnv, referencedFiles } from './stand-ins.ts';

/** `compose.yaml`, as Docker Compose reads it. No engine is asked. */
export const reader = {
  id: 'docker-compose',
  program: 'docker-compose',
  everyVersion: true,
  reads: ({ path }) => /(?:^|\/)compose\.yaml$/.test(path),
  async read(input) {
    await writeTree(input.workdir, input.all);
    return Promise.all(input.artefacts.map((artefact) => check(artefact, input)));
  },
} as const satisfies Reader;

/** A tree that includes a git repository or an OCI artefact must not make Compose fetch it. */
const LOCAL_ONLY = {
  COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false',
  COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false',
} as const;

async function check(artefact: ReadableArtefact, input: ReaderInput): Promise<Answer> {
  const folder = folderOf(artefact.path);
  const example = input.all.find(({ path }) => path === `${folder}.env.example`);
  const values = placeholderEnv(example?.text ?? '');
  const cwd = join(input.workdir, folder);
  // Named explicitly, so that a `.env` beside it never joins in.
  const envFile = `${artefact.path.replaceAll('/', '+')}.env`;
  await writeFile(join(input.workdir, envFile), values);
  const text = await withStandIns(artefact, values, folder, input);
  await writeFile(join(input.workdir, artefact.path), text);

  const args = ['--env-file', join(input.workdir, envFile), '-f', 'compose.yaml', 'config', '-q'];
  const result = await input.run(input.program, args, { cwd, env: LOCAL_ONLY });
  if (result.status === 'failed') return notAsked(artefact, input.program, result.reason);
  const said = result.stderr.replaceAll(`${cwd}`, '').trim();
  // A warning means that Compose guessed: an unset variable becomes an empty string.
  if (result.code === 0 && said === '') return accepted(artefact);
  return rejected(artefact, said, lineIn(said, /\bline (\d+)\b/));
}

/** Makes the files that the host holds and a generated tree never does: env files and secrets. */
async function withStandIns(
  artefact: ReadableArtefact,
  values: string,
  folder: string,
  input: ReaderInput,
): Promise<string> {
  let { text } = artefact;
  const present = new Set(input.all.map(({ path }) => path));
  for (const file of referencedFiles(artefact.text)) {
    const local = file.startsWith('/')
      ? `host-files${file}`
      : `${folder}${file.replace(/^\.\//, '')}`;
    if (present.has(local) || !isInside(local)) continue;
    await mkdir(dirname(join(input.workdir, local)), { recursive: true });
    await writeFile(join(input.workdir, local), values);
    if (file.startsWith('/')) text = text.replaceAll(file, join(input.workdir, local));
  }
  return text;
}
