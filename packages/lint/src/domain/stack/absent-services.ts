import type { Path } from '@stackwright/core';
import type { ResolvedStack } from '@stackwright/schema';

/** A service of the stack that does not run. */
export interface AbsentService {
  readonly id: string;
  readonly state: 'planned' | 'placeholder' | 'deprecated';
  /** Where the state is declared. */
  readonly path: Path;
  /** Names that lead to it or to the page in its place: of its vhost, and of its container's network. */
  readonly hosts: readonly string[];
}

/** The services that run in no environment; `external` ones run, elsewhere. */
export function absentServices({ settings }: ResolvedStack): readonly AbsentService[] {
  return Object.entries(settings.services ?? {}).flatMap(
    ([id, { state, domain }]): AbsentService[] => {
      if (state !== 'planned' && state !== 'placeholder' && state !== 'deprecated') return [];
      const runs = Object.values(settings.environments).some(
        ({ services }) => services?.[id]?.state === 'active',
      );
      if (runs) return [];
      const zones = Object.keys(settings.zones ?? {});
      const names = domain === undefined ? [] : zones.map((zone) => `${domain}.${zone}`);
      const whole = domain?.includes('.') === true ? [domain] : [];
      return [{ id, state, path: ['services', id, 'state'], hosts: [id, ...whole, ...names] }];
    },
  );
}
