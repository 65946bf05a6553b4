import { approximateSeconds, formatSize, parseDuration, parseSize } from '../units/index.ts';
import type { Stack } from '../stack.gen.ts';

/** The sections of stack.yaml as types of their entries. */
export type HostSettings = Stack['hosts'][string];
export type EnvironmentSettings = Stack['environments'][string];
export type OdooSettings = NonNullable<EnvironmentSettings['odoo']>;
export type ServiceSettings = NonNullable<Stack['services']>[string];
export type DatabaseServerSettings = Stack['databases'][string];
export type EdgeSettings = NonNullable<Stack['edges']>[string];
export type ZoneSettings = NonNullable<Stack['zones']>[string];

/** Bytes of a size that the schema has accepted; undefined stays undefined. */
export function bytesOf(size: string): number;
export function bytesOf(size: string | undefined): number | undefined;
export function bytesOf(size: string | undefined): number | undefined {
  if (size === undefined) return undefined;
  const bytes = parseSize(size);
  if (bytes === undefined) throw new Error(`the schema let the size ${size} through`);
  return bytes;
}

/** Seconds of a duration that the schema has accepted; months count 30 days, years 365. */
export function secondsOf(duration: string): number {
  const parsed = parseDuration(duration);
  if (parsed === undefined) throw new Error(`the schema let the duration ${duration} through`);
  return approximateSeconds(parsed);
}

/** A size in the form stack.yaml takes, `1334MiB`. */
export function sizeText(bytes: number): string {
  return formatSize(bytes).replace(' ', '');
}
