import { groupBy } from '@stackwright/core';
import type { ReadableArtefact } from '../../reader.ts';

const EDGE = /^(.*?)edge\/nginx\/(.+)$/;

/** One host's `/etc/nginx`. */
export interface Edge {
  readonly files: readonly EdgeFile[];
  /** The releases it is written for, from `# requires nginx >= x.y.z, < x.y.z`; either may be absent. */
  readonly requires: { readonly from: string | undefined; readonly below: string | undefined };
}

export interface EdgeFile {
  readonly artefact: ReadableArtefact;
  /** Where the host has it, e.g. `/etc/nginx/nginx.conf`. */
  readonly place: string;
}

/** Files below `edge/nginx/` that nginx reads: not pages, scripts or data, which others read. */
export function isEdgeFile({ path }: Pick<ReadableArtefact, 'path'>): boolean {
  return EDGE.test(path) && !/\.(?:md|txt|html|sh|json|ya?ml)$/.test(path);
}

export function edgesOf(artefacts: readonly ReadableArtefact[]): readonly Edge[] {
  const hosts = groupBy(artefacts, ({ path }) => EDGE.exec(path)?.[1]);
  return [...hosts.values()].map((group) => ({
    files: group.map((artefact) => ({
      artefact,
      place: `/etc/nginx/${EDGE.exec(artefact.path)?.[2]}`,
    })),
    requires: requirementOf(group.map(({ text }) => text).join('\n')),
  }));
}

function requirementOf(text: string): Edge['requires'] {
  const line = /^#\s*requires nginx (.*)$/m.exec(text)?.[1] ?? '';
  return {
    from: />= (\d+\.\d+\.\d+)/.exec(line)?.[1],
    below: /< (\d+\.\d+\.\d+)/.exec(line)?.[1],
  };
}
