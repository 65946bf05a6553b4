import type { Certificate, Upstream, Vhost, VhostAnswer } from '../model/index.ts';
import type { DomainName, Domains } from './domains.ts';
import { filled, report } from './draft.ts';
import type { Draft } from './draft.ts';
import { checkRateZone } from './rate-zone.ts';
import { serviceVhost } from './service-vhosts.ts';
import { slotsOf } from './odoo-workloads.ts';
import { publicUrl } from './public-url.ts';
import type { OdooPlacement } from './placements.ts';
import { bytesOf, secondsOf } from './settings.ts';
import type { Path } from '@stackwright/core';

/** What a vhost has before it is given to an edge. */
export interface VhostPart {
  readonly hostId: string;
  /** The environment or site that a certificate may cover. */
  readonly group: string;
  readonly environment: string | undefined;
  readonly names: readonly DomainName[];
  readonly answer: VhostAnswer;
  readonly path: Path;
  readonly rateZone: string | undefined;
  readonly maintenance: boolean;
}

/** Every vhost of the stack with the edge that serves it. A missing edge is a finding. */
export function vhostParts(draft: Draft, domains: Domains): VhostPart[] {
  const parts = [
    ...domains.odoos.flatMap(({ placement, main, aliases }) =>
      main === undefined ? [] : odooVhosts(draft, placement, main, aliases),
    ),
    ...domains.services.flatMap(({ placement, main }) =>
      main === undefined ? [] : (serviceVhost(draft, placement, main) ?? []),
    ),
    ...domains.sites.map(({ id, hostId, main, aliases }) =>
      siteVhost(draft, id, hostId, [main, ...aliases]),
    ),
  ];
  return parts.filter((part) => hasEdge(draft, part));
}

function hasEdge(draft: Draft, { hostId, path, names }: VhostPart): boolean {
  if (draft.settings.edges?.[hostId] !== undefined) return true;
  report(draft, {
    rule: 'missing-edge',
    what: `\`${names[0]?.name}\` is to be served on \`${hostId}\`, which has no edge.`,
    why: 'A domain is answered by the reverse proxy of its host.',
    fix: `Add \`${hostId}: {}\` to edges, or take the domain away.`,
    path: names[0]?.path ?? path,
    part: 'value',
  });
  return false;
}

function odooVhosts(
  draft: Draft,
  placement: OdooPlacement,
  main: DomainName,
  aliases: readonly DomainName[],
): VhostPart[] {
  const { settings, path, hostId, environmentId } = placement;
  const slots = slotsOf(placement);
  const container = filled(
    slots.find(({ idle }) => !idle),
    path,
  ).container;
  const upstream = (key: 'http-port' | 'websocket-port'): Upstream => ({
    container,
    port: filled(settings[key], [...path, key]),
  });
  checkRateZone(draft, hostId, settings['rate-limit'], [...path, 'rate-limit']);
  const shared = {
    hostId,
    group: environmentId,
    environment: environmentId,
    path,
    rateZone: undefined,
  };
  const vhost: VhostPart = {
    ...shared,
    names: [main],
    answer: {
      kind: 'odoo',
      series: draft.settings.odoo.series,
      http: upstream('http-port'),
      websocket: upstream('websocket-port'),
      slots: settings.slots === undefined ? [] : slots.map((slot) => slot.container),
      activeSlot: settings.slots === undefined ? undefined : container,
      loginRateZone: settings['rate-limit'],
    },
    maintenance: settings.maintenance === true,
  };
  if (aliases.length === 0) return [vhost];
  const redirect: VhostPart = {
    ...shared,
    names: aliases,
    answer: { kind: 'redirect', to: publicUrl(draft, hostId, main.name), status: 301 },
    maintenance: false,
  };
  return [vhost, redirect];
}

function siteVhost(
  draft: Draft,
  id: string,
  hostId: string,
  names: readonly DomainName[],
): VhostPart {
  const site = filled(draft.settings.sites?.[id], ['sites', id]);
  const path = ['sites', id];
  if ((site.redirect === undefined) === (site.root === undefined)) {
    report(draft, {
      rule: 'invalid-site',
      what: `The site \`${id}\` must have exactly one of \`redirect\` and \`root\`.`,
      why: 'A site either sends visitors on or serves files.',
      fix:
        site.redirect === undefined ? 'Add `redirect:` or `root:`.' : 'Take one of the two away.',
      path,
      part: 'key',
    });
  }
  return {
    hostId,
    group: id,
    environment: undefined,
    names,
    answer:
      site.root === undefined
        ? {
            kind: 'redirect',
            to: site.redirect ?? `https://${names[0]?.name}`,
            status: site.status ?? 301,
          }
        : { kind: 'static', root: site.root },
    path,
    rateZone: undefined,
    maintenance: false,
  };
}

/** The vhosts of one edge, with the certificate that covers each. */
export function buildVhosts(
  draft: Draft,
  parts: readonly VhostPart[],
  hostId: string,
  certificateOf: (part: VhostPart) => Certificate | undefined,
): Vhost[] {
  const edge = draft.settings.edges?.[hostId];
  if (edge === undefined) return [];
  const tls = edge.tls !== false;
  return parts
    .filter((part) => part.hostId === hostId)
    .map((part) => {
      const environment =
        part.environment === undefined ? undefined : draft.settings.environments[part.environment];
      return {
        id: part.names[0]?.name ?? '',
        path: part.path,
        environment: part.environment,
        names: part.names.map(({ name }) => name),
        answer: part.answer,
        certificate: tls ? certificateOf(part)?.lineage : undefined,
        hstsSeconds: tls ? secondsOf(edge.hsts ?? '1y') : 0,
        headers: Object.fromEntries(
          Object.entries(environment?.headers ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1)),
        ),
        bodyBytes: bytesOf(edge.body ?? '128m'),
        readTimeoutSeconds: secondsOf(
          filled(edge['read-timeout'], ['edges', hostId, 'read-timeout']),
        ),
        rateZone: part.rateZone,
        maintenance: part.maintenance,
      };
    });
}
