import { join } from 'node:path';
import { accepted, lineIn, notAsked, rejected } from '../../answer.ts';
import type { Answer, ReadableArtefact, Reader, ReaderInput } from '../../reader.ts';
import { writeTree } from '../../tree.ts';

/** `gitmodules`: git must read it, and find a path and an address for every submodule. */
export const reader = {
  id: 'gitmodules',
  program: 'git',
  reads: ({ path }) => /(?:^|\/)\.?gitmodules$/.test(path),
  async read(input) {
    await writeTree(input.workdir, input.artefacts);
    return Promise.all(input.artefacts.map((artefact) => check(artefact, input)));
  },
} as const satisfies Reader;

async function check(artefact: ReadableArtefact, input: ReaderInput): Promise<Answer> {
  const file = join(input.workdir, artefact.path);
  const words = ['config', '--no-includes', '-f', file, '-z', '--list'];
  const result = await input.run(input.program, words);
  if (result.status === 'failed') return notAsked(artefact, input.program, result.reason);
  if (result.code !== 0) {
    const message = result.stderr.trim().replaceAll(file, artefact.path);
    return rejected(artefact, message, lineIn(result.stderr, /line (\d+)/));
  }
  const lacking = lackingIn(result.stdout);
  return lacking === undefined ? accepted(artefact) : rejected(artefact, lacking);
}

/** The first submodule without a path or an address, in words. */
function lackingIn(listed: string): string | undefined {
  const keys = new Map<string, Set<string>>();
  for (const entry of listed.split('\0')) {
    const { name, key } = /^submodule\.(?<name>.*)\.(?<key>[a-z-]+)\n/s.exec(entry)?.groups ?? {};
    if (name === undefined || key === undefined) continue;
    keys.set(name, (keys.get(name) ?? new Set()).add(key));
  }
  if (keys.size === 0) return 'it names no submodule';
  for (const [name, own] of keys) {
    const missing = ['path', 'url'].find((key) => !own.has(key));
    if (missing !== undefined) return `the submodule "${name}" has no ${missing}`;
  }
  return undefined;
}
