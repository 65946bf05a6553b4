import type { Compared, Consequence } from '../consequence.ts';
import { quoted } from './names.ts';

/** Secrets that a deployment needs from now on, or needs no more. Names only. */
export function secretConsequences({ base, head }: Compared): readonly Consequence[] {
  const before = new Map(base.stack?.deployments.map((one) => [one.folder, one]));
  return (head.stack?.deployments ?? []).flatMap(({ folder, secrets }): readonly Consequence[] => {
    const old = new Set(before.get(folder)?.secrets.map(({ name }) => name));
    const now = new Set(secrets.map(({ name }) => name));
    const fresh = [...now].filter((name) => !old.has(name));
    const spare = [...old].filter((name) => !now.has(name));
    return [
      ...(fresh.length === 0
        ? []
        : [
            {
              kind: 'secret',
              where: folder,
              what: `set ${quoted(fresh)} in \`.env\` first`,
            } as const,
          ]),
      ...(spare.length === 0
        ? []
        : [
            {
              kind: 'secret',
              where: folder,
              what: `${quoted(spare)} in \`.env\` is needed no more`,
            } as const,
          ]),
    ];
  });
}
