import type { Path } from '@stackwright/core';

/** A DNS zone with every record it must answer, sorted by owner, type and data. */
export interface Zone {
  /** Fully qualified, no trailing dot. */
  readonly name: string;
  readonly path: Path;
  readonly provider: string | undefined;
  /** Seconds. */
  readonly ttl: number;
  readonly soa: Soa;
  readonly records: readonly ZoneRecord[];
}

export interface Soa {
  readonly primary: string;
  /** Mail address in DNS form, `hostmaster.example.com`. */
  readonly contact: string;
  readonly refresh: number;
  readonly retry: number;
  readonly expire: number;
  readonly minimum: number;
  /** The serial never falls below this number. */
  readonly serialFloor: number;
}

export interface ZoneRecord {
  /** Fully qualified owner, no trailing dot. */
  readonly owner: string;
  /** Seconds. */
  readonly ttl: number;
  readonly data: RecordData;
  /** True when the provider answers with its own addresses in front of the declared one. */
  readonly proxied: boolean;
  readonly path: Path;
}

/** Names are fully qualified, without trailing dot. TXT text is whole: splitting is the writer's. */
export type RecordData =
  | { readonly type: 'A' | 'AAAA'; readonly address: string }
  | { readonly type: 'CNAME' | 'NS'; readonly target: string }
  | { readonly type: 'MX'; readonly priority: number; readonly target: string }
  | { readonly type: 'TXT'; readonly text: string }
  | { readonly type: 'CAA'; readonly flags: number; readonly tag: string; readonly value: string }
  | {
      readonly type: 'SRV';
      readonly priority: number;
      readonly weight: number;
      readonly port: number;
      readonly target: string;
    };
