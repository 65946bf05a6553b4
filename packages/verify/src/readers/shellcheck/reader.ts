import { accepted, notAsked, rejected, unknown } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader, ReaderInput } from '../../reader.ts';
import { writeTree } from '../../tree.ts';

const SHEBANG = /^#!\s*\/(?:usr\/)?bin\/(?:env\s+(?:-\S+\s+)*)?(?:ba|da|k)?sh\b/;

/** `*.sh`, and what starts as a shell script. Style remarks count: nobody reads warnings at night. */
export const reader = {
  id: 'shellcheck',
  program: 'shellcheck',
  reads: ({ path, text }) => path.endsWith('.sh') || SHEBANG.test(text),
  async read(input) {
    // The whole tree, so that a script can source another one.
    await writeTree(input.workdir, input.all);
    return Promise.all(input.artefacts.map((artefact) => check(artefact, input)));
  },
} as const satisfies Reader;

async function check(artefact: ReadableArtefact, input: ReaderInput): Promise<Answer> {
  const parts = artefact.path.split('/');
  const name = `./${parts.pop()}`;
  const cwd = [input.workdir, ...parts].join('/');
  const args = ['--norc', '--external-sources', '--severity=style', '--format=gcc', name];
  const result = await input.run(input.program, args, { cwd });
  if (result.status === 'failed') return notAsked(artefact, input.program, result.reason);
  if (result.code === 0) return accepted(artefact);
  // 1: it has remarks; 2 and above: it could not do its work.
  const said = result.stdout.trim();
  if (result.code !== 1 || said === '')
    return unknown(artefact, `${said}\n${result.stderr}`.trim());
  return rejected(artefact, said, lineOf(name, said));
}

/** `./backup.sh:12:6: note: …`; a remark on a sourced script names that one. */
function lineOf(name: string, said: string): number | undefined {
  const first = said.split('\n').find((line) => line.startsWith(`${name}:`));
  const line = first?.slice(name.length + 1).split(':')[0];
  return line === undefined ? undefined : Number(line);
}
