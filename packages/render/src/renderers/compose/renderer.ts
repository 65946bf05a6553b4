import type { Artefact, Path } from '@stackwright/core';
import type { Deployment, Edge } from '@stackwright/schema';
import { bannerLines } from '../../banner.ts';
import { distinctPaths } from '../../distinct-paths.ts';
import type { Renderer } from '../../renderer.ts';
import { deploymentFile, edgeFile } from './compose-file.ts';
import { serialise } from './serialise.ts';
import type { ComposeMapping } from './value.ts';

const id = 'compose';

/** `compose.yaml` of every deployment and of every edge. */
export const renderer = {
  id,
  platforms: ['compose'],
  render: ({ stack }) => {
    const banner = bannerLines(stack.file, id);
    return [
      ...stack.deployments.map((d) => artefact(d, deploymentFile(d), sourcesOf(d), banner)),
      ...stack.edges.map((e) => artefact(e, edgeFile(e), [e.path, e.workload.path], banner)),
    ];
  },
} satisfies Renderer;

function artefact(
  { folder }: Deployment | Edge,
  file: ComposeMapping,
  sources: readonly Path[],
  banner: readonly string[],
): Artefact {
  return {
    path: `${folder}/compose.yaml`,
    text: serialise(file, banner),
    mode: 0o644,
    renderer: id,
    sources: distinctPaths(sources),
  };
}

function sourcesOf({ path, workloads, volumes, secrets }: Deployment): readonly Path[] {
  return [path, ...[...workloads, ...volumes, ...secrets].map((item) => item.path)];
}
