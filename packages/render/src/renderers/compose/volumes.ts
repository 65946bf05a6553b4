import { compareText } from '@stackwright/core';
import type { Mount, Workload } from '@stackwright/schema';
import { size } from './limits.ts';
import { listed, mapped, type ComposeMapping } from './value.ts';

/** A named volume as the file declares it: the key that services use, and the platform's name. */
export interface NamedVolume {
  readonly id: string;
  readonly name: string;
}

/** Mounts in long form: the short one cannot say that a bind's source must exist. */
export function serviceVolumes({ mounts }: Workload): readonly ComposeMapping[] | undefined {
  return listed(mounts.toSorted((a, b) => compareText(a.target, b.target)).map(volume));
}

function volume(mount: Mount): ComposeMapping {
  switch (mount.kind) {
    case 'volume':
      return { type: 'volume', source: mount.volume, target: mount.target, ...readOnly(mount) };
    case 'bind':
      return {
        type: 'bind',
        source: bindSource(mount.source),
        target: mount.target,
        ...readOnly(mount),
        // Otherwise a missing odoo.conf becomes a directory of that name, and Odoo starts without it.
        bind: { create_host_path: false },
      };
    case 'tmpfs':
      return { type: 'tmpfs', target: mount.target, tmpfs: tmpfs(mount.sizeBytes) };
  }
}

function readOnly(mount: { readonly readOnly: boolean }): ComposeMapping {
  return { read_only: mount.readOnly ? true : undefined };
}

/** Compose takes a source for a path when it starts with `.`, `/` or `~`, and `~` for the home directory. */
function bindSource(source: string): string {
  return /^\.{0,2}\//.test(source) ? source : `./${source}`;
}

function tmpfs(bytes: number | undefined): ComposeMapping | undefined {
  return bytes === undefined ? undefined : { size: size(bytes) };
}

/**
 * The volumes that services mount, by name. One that nothing mounts any more is left out: declared, it
 * would be made anew on every host.
 */
export function volumes(
  declared: readonly NamedVolume[],
  workloads: readonly Workload[],
): ComposeMapping | undefined {
  const used = new Set(
    workloads.flatMap(({ mounts }) =>
      mounts.flatMap((mount) => (mount.kind === 'volume' ? [mount.volume] : [])),
    ),
  );
  return mapped(
    declared
      .filter(({ id }) => used.has(id))
      .toSorted((a, b) => compareText(a.id, b.id))
      // Without a name Compose puts the project's in front, and backups look for another volume.
      .map(({ id, name }) => [id, { name }]),
  );
}
