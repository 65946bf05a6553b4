import type { ResolvedStack, Volume } from '@stackwright/schema';
import { matchKeyed } from '../compare/keyed.ts';
import type { Compared, Consequence } from '../consequence.ts';

interface PlacedVolume extends Volume {
  readonly folder: string;
  /** Where its containers see it, `workload:target`, sorted. */
  readonly targets: readonly string[];
}

/** Volumes that hold data and are renamed, dropped or seen elsewhere: containers start without their data. */
export function volumeConsequences({ base, head }: Compared): readonly Consequence[] {
  const { removed, common } = matchKeyed(volumesOf(base.stack), volumesOf(head.stack));
  return [
    ...removed.filter(([, volume]) => holdsData(volume)).map(([, volume]) => dropped(volume)),
    ...common
      .filter(([, was]) => holdsData(was))
      .flatMap(([, was, is]): readonly Consequence[] => [
        ...(was.name === is.name ? [] : [renamed(was, is)]),
        ...(isSeenAlike(was, is) ? [] : [moved(was, is)]),
      ]),
  ];
}

function holdsData({ class: kind }: PlacedVolume): boolean {
  return kind === 'critical' || kind === 'important';
}

function dropped({ folder, name, class: kind }: PlacedVolume): Consequence {
  const what = `volume \`${name}\` (${kind}) is used no more: its data stays on the host, unread and without backup`;
  return { kind: 'danger', where: folder, what };
}

function renamed(was: PlacedVolume, is: PlacedVolume): Consequence {
  const what = `volume \`${was.name}\` (${was.class}) becomes \`${is.name}\`: containers start with an empty one, and the data stays in the old one`;
  return { kind: 'danger', where: is.folder, what };
}

function moved(was: PlacedVolume, is: PlacedVolume): Consequence {
  const what = `volume \`${is.name}\` (${is.class}) is mounted at \`${is.targets.join(', ')}\`, not \`${was.targets.join(', ')}\`: at the old place there is nothing`;
  return { kind: 'danger', where: is.folder, what };
}

/** A volume that is mounted in one more place loses nothing. */
function isSeenAlike(was: PlacedVolume, is: PlacedVolume): boolean {
  return was.targets.every((target) => is.targets.includes(target));
}

function volumesOf(stack: ResolvedStack | undefined): readonly (readonly [string, PlacedVolume])[] {
  const projects = [
    ...(stack?.deployments ?? []),
    ...(stack?.edges ?? []).map((edge) => ({ ...edge, workloads: [edge.workload] })),
  ];
  return projects.flatMap(({ folder, volumes, workloads }) =>
    volumes.map((volume) => {
      const targets = workloads.flatMap(({ id, mounts }) =>
        mounts.flatMap((mount) =>
          mount.kind === 'volume' && mount.volume === volume.id ? [`${id}:${mount.target}`] : [],
        ),
      );
      return [
        `${folder} ${volume.id}`,
        { ...volume, folder, targets: targets.toSorted() },
      ] as const;
    }),
  );
}
