import type { DataPlace, Mount, Volume } from '../model/index.ts';
import type { OdooData } from '../stack.gen.ts';
import type { Path } from '@stackwright/core';

/** Persistent files of a workload: the mount, the volume behind it (if any), and the host's view. */
export interface DataMount {
  readonly mount: Mount;
  readonly volume: Volume | undefined;
  readonly place: DataPlace;
}

/** A declared directory or volume; without a declaration a volume named after the project. */
export function dataMount(
  declared: OdooData | undefined,
  {
    id,
    project,
    target,
    path,
  }: {
    readonly id: string;
    readonly project: string;
    readonly target: string;
    readonly path: Path;
  },
): DataMount {
  if (declared?.directory !== undefined) {
    const { directory } = declared;
    return {
      mount: { kind: 'bind', source: directory, target, readOnly: false },
      volume: undefined,
      place: { kind: 'directory', directory },
    };
  }
  const name = declared?.name ?? `${project}_${id}`;
  return {
    mount: { kind: 'volume', volume: id, target, readOnly: false },
    volume: { id, path, name, class: 'critical' },
    place: { kind: 'volume', name },
  };
}
