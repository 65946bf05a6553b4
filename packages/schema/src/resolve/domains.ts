import type { Path } from '@stackwright/core';
import type { Draft } from './draft.ts';
import { qualify } from './names.ts';
import { odooPlacements, servicePlacements, sortedEntries } from './placements.ts';
import type { OdooPlacement, ServicePlacement } from './placements.ts';

/** A fully qualified name, and where stack.yaml says it. */
export interface DomainName {
  readonly name: string;
  readonly path: Path;
}

/** Names are qualified once, so that a mistake in one is reported once. */
export interface Domains {
  readonly odoos: readonly {
    readonly placement: OdooPlacement;
    readonly main: DomainName | undefined;
    readonly aliases: readonly DomainName[];
  }[];
  readonly services: readonly {
    readonly placement: ServicePlacement;
    readonly main: DomainName | undefined;
  }[];
  readonly sites: readonly {
    readonly id: string;
    readonly hostId: string;
    readonly main: DomainName;
    readonly aliases: readonly DomainName[];
  }[];
}

/** Every name that the stack is served at. */
export function buildDomains(draft: Draft): Domains {
  const resolve = (
    name: string | undefined,
    path: Path,
    zone?: string,
    hostId?: string,
  ): DomainName | undefined => {
    if (name === undefined) return undefined;
    const local = hostId !== undefined && draft.settings.hosts[hostId]?.local === true;
    const qualified = qualify(draft, name, { path, zone, local });
    return qualified === undefined ? undefined : { name: qualified, path };
  };
  const all = (
    names: readonly string[] | undefined,
    path: Path,
    zone?: string,
    hostId?: string,
  ): DomainName[] =>
    (names ?? []).flatMap((name, index) => resolve(name, [...path, index], zone, hostId) ?? []);

  return {
    odoos: odooPlacements(draft).map((placement) => {
      const { path, settings, environment, hostId } = placement;
      return {
        placement,
        main: resolve(settings.domain, [...path, 'domain'], environment.zone, hostId),
        aliases: all(settings.aliases, [...path, 'aliases'], environment.zone, hostId),
      };
    }),
    services: servicePlacements(draft).map((placement) => {
      const { settings, environment, hostId } = placement;
      return {
        placement,
        main: resolve(settings.domain, placement.at('domain'), environment.zone, hostId),
      };
    }),
    sites: sortedEntries(draft.settings.sites ?? {}).flatMap(([id, site]) => {
      const path = ['sites', id];
      const main = resolve(site.domain, [...path, 'domain'], undefined, site.host);
      if (main === undefined) return [];
      return [
        {
          id,
          hostId: site.host,
          main,
          aliases: all(site.aliases, [...path, 'aliases'], undefined, site.host),
        },
      ];
    }),
  };
}
