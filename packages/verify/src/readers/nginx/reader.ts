import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { notAsked, unknown } from '../../answer.ts';
import type { Answer, Reader, ReaderInput } from '../../reader.ts';
import { writeTree } from '../../tree.ts';
import { compareVersions } from '../../version.ts';
import { createLoopback } from './address.ts';
import { edgesOf, isEdgeFile } from './edge.ts';
import type { Edge } from './edge.ts';
import { answersOf } from './messages.ts';
import { pathsOf, rewrite, upstreamsOf } from './rewrite.ts';
import { mainConfiguration, withDefaults } from './main-configuration.ts';
import { makeKeys, placeStandIns } from './stand-ins.ts';

/** `<host>/edge/nginx/**`, as `nginx -t` of every version that is found. */
export const reader = {
  id: 'nginx',
  program: 'nginx',
  everyVersion: true,
  reads: isEdgeFile,
  read: async (input) => {
    const work = edgesOf(input.artefacts).map((edge, index) => checkEdge(edge, index, input));
    return (await Promise.all(work)).flat();
  },
} as const satisfies Reader;

async function checkEdge(
  edge: Edge,
  index: number,
  input: ReaderInput,
): Promise<readonly Answer[]> {
  const artefacts = edge.files.map(({ artefact }) => artefact);
  const { from, below } = edge.requires;
  const suits = ({ version }: { readonly version: string }): boolean =>
    (from === undefined || compareVersions(version, from) >= 0) &&
    (below === undefined || compareVersions(version, below) < 0);
  if (!suits(input.program)) {
    // Another version will read it. Where none can, nobody knows.
    if (input.programs.some(suits)) return [];
    const range = [from && `from ${from}`, below && `before ${below}`].filter(Boolean).join(', ');
    const why = `This file is written for nginx ${range}, and none of these is on this machine.`;
    return artefacts.map((artefact) => unknown(artefact, why));
  }

  const folder = join(input.workdir, `${index}`);
  const refused = await prepare(edge, folder, input);
  if (refused !== undefined) return artefacts.map((artefact) => unknown(artefact, refused));
  // -T prints every file that nginx has read: one that no include reaches was not read at all.
  const result = await input.run(input.program, argumentsFor(folder), { cwd: folder });
  if (result.status === 'failed') {
    return artefacts.map((artefact) => notAsked(artefact, input.program, result.reason));
  }
  return answersOf(edge, join(folder, 'root'), result);
}

/** Lays the host's tree out below `folder/root`. Returns why that could not be done. */
async function prepare(
  edge: Edge,
  folder: string,
  input: ReaderInput,
): Promise<string | undefined> {
  const keys = await makeKeys({ ...input, workdir: folder });
  if ('reason' in keys) return `nginx was not asked: ${keys.reason}.`;
  const built = await input.run(input.program, ['-V']);
  if (built.status === 'failed') return `nginx -V ${built.reason}`;

  const texts = edge.files.map(({ artefact }) => artefact.text);
  const root = join(folder, 'root');
  const landing = {
    root,
    loopback: createLoopback(),
    upstreams: new Set(texts.flatMap(upstreamsOf)),
  };
  const files = mainConfiguration(edge).map(({ place, text }) => ({
    place,
    text: rewrite(text, landing),
  }));
  const placed = files.map(({ place, text }) => ({
    path: place.slice(1),
    text: place === '/etc/nginx/nginx.conf' ? withDefaults(text, folder, built.stderr) : text,
  }));
  await mkdir(join(folder, 'temp'), { recursive: true });
  await writeTree(root, placed);
  await placeStandIns(root, texts.flatMap(pathsOf), keys);
  await writeFile(join(folder, 'pid'), '');
  return undefined;
}

function argumentsFor(folder: string): readonly string[] {
  const main = join(folder, 'root/etc/nginx/nginx.conf');
  return ['-T', '-q', '-e', 'stderr', '-p', folder, '-c', main];
}
