import type { Path } from '@stackwright/core';
import { isObject, structuredCopy, valueAt } from './draft.ts';
import type { Draft } from './draft.ts';
import type { EnvironmentSettings, OdooSettings, ServiceSettings } from './settings.ts';

/** One Odoo of one environment, as settings. */
export interface OdooPlacement {
  /** `odoo`, or the edition's name. */
  readonly id: string;
  readonly path: Path;
  readonly environmentId: string;
  readonly environment: EnvironmentSettings;
  readonly hostId: string;
  readonly settings: OdooSettings;
}

/** One service in one environment, with what the environment changes laid over it. */
export interface ServicePlacement {
  readonly id: string;
  readonly path: Path;
  readonly environmentId: string;
  readonly environment: EnvironmentSettings;
  /** Host it runs on. */
  readonly hostId: string;
  readonly state: NonNullable<ServiceSettings['state']>;
  readonly settings: ServiceSettings;
  /** Where a value of the settings was said: in the environment's own part, or in the service's. */
  at(...steps: Path): Path;
  /** Where its vhost is served, and whether the service itself answers there. */
  readonly edge: { readonly hostId: string; readonly state: 'active' | 'placeholder' };
}

/** Every Odoo of the stack, by environment and edition. */
export function odooPlacements(draft: Draft): OdooPlacement[] {
  return sortedEntries(draft.settings.environments).flatMap(([environmentId, environment]) => {
    const base = { environmentId, environment, hostId: environment.host };
    const path = ['environments', environmentId];
    if (environment.editions !== undefined) {
      return sortedEntries(environment.editions).map(([id, settings]) => ({
        ...base,
        id,
        path: [...path, 'editions', id],
        settings,
      }));
    }
    if (environment.odoo === undefined) return [];
    return [{ ...base, id: 'odoo', path: [...path, 'odoo'], settings: environment.odoo }];
  });
}

/** Every service in every environment that it belongs to. */
export function servicePlacements(draft: Draft): ServicePlacement[] {
  return sortedEntries(draft.settings.services ?? {}).flatMap(([id, service]) =>
    (service.environments ?? []).toSorted().flatMap((environmentId) => {
      const environment = draft.settings.environments[environmentId];
      if (environment === undefined) return [];
      const path = ['services', id];
      const overlay = valueAt(environment, path);
      const settings = layered(service, overlay) as ServiceSettings;
      const hostId = settings.host ?? environment.host;
      const state = settings.state ?? 'active';
      return [
        {
          id,
          path,
          environmentId,
          environment,
          hostId,
          state,
          settings,
          at: (...steps) =>
            valueAt(overlay, steps) === undefined
              ? [...path, ...steps]
              : ['environments', environmentId, ...path, ...steps],
          edge: {
            hostId: settings.edge?.host ?? hostId,
            state: settings.edge?.state ?? (state === 'placeholder' ? 'placeholder' : 'active'),
          },
        },
      ];
    }),
  );
}

/** The service with the overlay's values in place of its own; environment variables merge. */
function layered(base: object, overlay: unknown): unknown {
  if (!isObject(overlay)) return base;
  const merged = structuredCopy(base);
  if (!isObject(merged)) return base;
  for (const [key, value] of Object.entries(overlay)) {
    const below = merged[key];
    merged[key] = isObject(below) && isObject(value) ? { ...below, ...value } : value;
  }
  return merged;
}

/** Entries by key in code-unit order: the order of keys in stack.yaml never matters. */
export function sortedEntries<T>(record: Readonly<Record<string, T>>): [string, T][] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
