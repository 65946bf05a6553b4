import { compareText } from '@stackwright/core';
import type { Edge, RateZone } from '@stackwright/schema';
import { nginxSize } from './size.ts';

/** nginx refuses a shared zone of less than eight pages (ngx_http_limit_req_module). */
const SMALLEST_ZONE = 8 * 4096;

/** A shared budget in the `http` block. */
export interface ZoneView {
  readonly id: string;
  readonly memory: string;
  readonly rate: number;
}

/** One `limit_req` line. `burst` 0 is no burst: nginx refuses to read `burst=0`. */
export interface LimitView {
  readonly zone: string;
  readonly burst: number;
}

export function zonesOf({ rateZones }: Edge): readonly ZoneView[] {
  return rateZones
    .map(({ id, memoryBytes, requestsPerSecond }) => ({
      id,
      memory: nginxSize(Math.max(memoryBytes, SMALLEST_ZONE)),
      rate: requestsPerSecond,
    }))
    .toSorted((a, b) => compareText(a.id, b.id));
}

/** The limits of a place, each once: nginx refuses one zone twice on the same level. */
export function limitsOf(
  zones: readonly RateZone[],
  ids: readonly (string | undefined)[],
): readonly LimitView[] {
  return [...new Set(ids.filter((id) => id !== undefined))].map((id) => {
    const zone = zones.find((candidate) => candidate.id === id);
    if (zone === undefined) throw new Error(`the edge has no rate zone ${id}`);
    return { zone: id, burst: zone.burst };
  });
}
