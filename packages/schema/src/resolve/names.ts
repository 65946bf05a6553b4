import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import { report } from './draft.ts';
import type { Draft } from './draft.ts';

/** Turns a `domain` into a fully qualified name, or reports why it cannot. */
export function qualify(
  draft: Draft,
  name: string,
  place: { readonly path: Path; readonly zone?: string | undefined; readonly local?: boolean },
): string | undefined {
  const zones = Object.keys(draft.settings.zones ?? {}).toSorted();
  if (name === 'localhost' || (place.local === true && name !== '@')) return name;
  const zone = place.zone ?? (zones.length === 1 ? zones[0] : undefined);
  if (name !== '@' && zoneOf(name, zones) !== undefined) return name;
  if (zone !== undefined) return short(draft, within(name, zone), place.path);
  if (zones.length === 0 && name.includes('.')) return name;
  report(draft, {
    rule: 'ambiguous-name',
    what: `\`${name}\` in \`${formatPath(place.path)}\` is relative, but ${zones.length === 0 ? 'no zone is declared' : `there are ${zones.length} zones`}.`,
    why: 'Only a fully qualified name can be served, certified and found in DNS.',
    fix:
      zones.length === 0
        ? 'Write the name in full, or declare its zone in zones.'
        : `Write the name in full, e.g. \`${within(name, zones[0] ?? 'example.com')}\`, or set the environment's zone.`,
    path: place.path,
  });
  return undefined;
}

/** Bytes of a name in text. Source: RFC 1035, 2.3.4, less the length bytes. */
const NAME_LENGTH = 253;

/** The name itself, or undefined with a finding when it is longer than DNS can carry. */
export function short(draft: Draft, name: string, path: Path): string | undefined {
  if (name.length <= NAME_LENGTH) return name;
  report(draft, {
    rule: 'name-too-long',
    what: `\`${formatPath(path)}\` makes a name of ${name.length} characters.`,
    why: `DNS carries names of at most ${NAME_LENGTH} characters (RFC 1035, 2.3.4).`,
    fix: 'Shorten the name, or move it to a zone with a shorter one.',
    path,
  });
  return undefined;
}

/** A label inside a zone, fully qualified; `@` is the zone itself. */
export function within(label: string, zone: string): string {
  return label === '@' ? zone : `${label}.${zone}`;
}

/** The most specific declared zone that holds a name. */
export function zoneOf(name: string, zones: readonly string[]): string | undefined {
  return zones
    .filter((zone) => name === zone || name.endsWith(`.${zone}`))
    .toSorted((a, b) => b.length - a.length)[0];
}

/**
 * A name on the right-hand side of a record. `@` and bare labels are relative to the zone; anything
 * with a dot is meant as it stands, because that is what people mean when they write `mxa.mailgun.org`.
 */
export function targetName(name: string, zone: string): string {
  return name === '@' || !name.includes('.') ? within(name, zone) : name;
}
