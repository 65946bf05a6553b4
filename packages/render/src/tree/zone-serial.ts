import type { ZoneMemory } from './manifest.ts';

/** Serials are unsigned 32-bit (RFC 1035, 3.3.13). */
const SERIAL_LIMIT = 2 ** 32;

/**
 * The zone's memory after this render: the old serial while the records are the same, else the next one.
 * A new zone starts at 1. After 2^32-1 comes 1: serial arithmetic (RFC 1982) takes it for newer, and 0 is
 * left out because some servers read it as "unset".
 */
export function nextZoneMemory(previous: ZoneMemory | undefined, records: string): ZoneMemory {
  if (previous === undefined) return { serial: 1, records };
  if (previous.records === records) return previous;
  return { serial: (previous.serial + 1) % SERIAL_LIMIT || 1, records };
}
