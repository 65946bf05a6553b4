/** Characters that a name writes with a backslash. */
const SPECIAL = /[."()@;$\\]/;

/**
 * A name as BIND writes it: lower case, with a dot at its end, escapes only where they are needed.
 * A relative name is put below the origin; without an origin it stays relative, without the dot.
 */
export function absoluteName(text: string, origin: string | undefined): string {
  if (text === '@') return origin ?? '@';
  const name = canonical(text);
  if (text === '.' || isAbsolute(text)) return name;
  if (origin === undefined) return name;
  return origin === '.' ? `${name}.` : `${name}.${origin}`;
}

/** Ends in a dot that no backslash escapes. */
export function isAbsolute(text: string): boolean {
  return /(?:^|[^\\])(?:\\\\)*\.$/.test(text);
}

function canonical(text: string): string {
  return text.replaceAll(
    /\\(\d{3})|\\([^])|([^\\])/g,
    (_, code?: string, escaped?: string, plain?: string) => {
      if (plain !== undefined) return plain.toLowerCase();
      const character = code === undefined ? (escaped ?? '') : String.fromCharCode(Number(code));
      if (SPECIAL.test(character)) return `\\${character}`;
      if (/[!-~]/.test(character)) return character.toLowerCase();
      return `\\${String(character.charCodeAt(0)).padStart(3, '0')}`;
    },
  );
}

const UNITS: Readonly<Record<string, number>> = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };

/** Seconds of `3600`, or of BIND's `1h30m`; undefined when it is none of the two. */
export function zoneSeconds(text: string): number | undefined {
  if (!/^(?:\d+[wdhms]?)+$/i.test(text)) return undefined;
  if (/^\d+$/.test(text)) return bounded(Number(text));
  if (/\d$/.test(text)) return undefined;
  let seconds = 0;
  for (const [, count, unit] of text.matchAll(/(\d+)([wdhms])/gi)) {
    seconds += Number(count) * (UNITS[unit?.toLowerCase() ?? ''] ?? 1);
  }
  return bounded(seconds);
}

function bounded(seconds: number): number | undefined {
  return seconds <= 4_294_967_295 ? seconds : undefined;
}

/** The text of a character-string: without quotes and escapes. */
export function characterString(raw: string): string {
  const inner = raw.startsWith('"')
    ? raw.slice(1, raw.length > 1 && raw.endsWith('"') ? -1 : undefined)
    : raw;
  return inner.replaceAll(/\\(\d{3})|\\([^])/g, (_, code?: string, escaped?: string) =>
    code === undefined ? (escaped ?? '') : String.fromCharCode(Number(code)),
  );
}

/** Which fields of a type are names. Source: the RFC of each type, in the table of ../README.md. */
const NAME_FIELDS: Readonly<Record<string, readonly number[]>> = {
  AFSDB: [1],
  CNAME: [0],
  DNAME: [0],
  HTTPS: [1],
  KX: [1],
  MX: [1],
  NAPTR: [5],
  NS: [0],
  NSEC: [0],
  PTR: [0],
  RP: [0, 1],
  SOA: [0, 1],
  SRV: [3],
  SVCB: [1],
};

/** True when the field of this number, from 0, is a name that the origin completes. */
export function isNameField(type: string, field: number): boolean {
  return NAME_FIELDS[type]?.includes(field) === true;
}
