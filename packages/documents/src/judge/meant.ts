import type { Claim } from '../claims/claim.ts';
import type { Fact, Ledger } from '../ledger/fact.ts';
import type { AttributeId } from '../subject/attributes.ts';

/** A word that is used for several attributes: whoever writes `port` means that of the container, or the one that the host publishes. */
const ALSO: Partial<Readonly<Record<AttributeId, readonly AttributeId[]>>> = {
  port: ['published-port'],
};

/** Facts of what an attribute's common word means besides. */
export function meantBesides({ subject, attribute }: Claim, ledger: Ledger): readonly Fact[] {
  return subject === undefined
    ? []
    : (ALSO[attribute] ?? []).flatMap((one) => ledger.of(subject, one));
}

/**
 * Facts of the things that a value is plainly of, where that is not what the words seemed to speak of: an image of PostgreSQL is said
 * of what runs PostgreSQL. Empty where it is of something that the stack does not speak of, undefined where the value does not tell.
 */
export function meantInstead(claim: Claim, ledger: Ledger): readonly Fact[] | undefined {
  const { attribute, subject, value, sure } = claim;
  if (sure === 'certain' || subject === undefined) return undefined;
  if (attribute === 'image' && value.kind === 'image') return ofImage(claim, ledger);
  // A proxy is named beside the ports of all that stand behind it.
  if (attribute === 'port' && subject.kind === 'edge') return ofPort(claim, ledger);
  if (attribute.endsWith('-directory')) return ofDirectory(claim, ledger);
  if (attribute === 'port' && claim.form === 'code') return ofPublished(claim, ledger);
  return undefined;
}

/** A command asks what is published; whose words stood above it is mere neighbourhood. */
function ofPublished({ value }: Claim, ledger: Ledger): readonly Fact[] | undefined {
  const same = ledger.having(value).filter(({ attribute }) => attribute === 'published-port');
  return same.length === 0 ? undefined : same;
}

/** `the local repo (/srv/backups)`: a machine's directories have words in common. */
function ofDirectory({ subject, value }: Claim, ledger: Ledger): readonly Fact[] | undefined {
  const same = ledger
    .having(value)
    .filter(
      (fact) =>
        fact.attribute.endsWith('-directory') &&
        fact.subject.kind === subject?.kind &&
        fact.subject.id === subject.id,
    );
  return same.length === 0 ? undefined : same;
}

function ofImage({ subject, value }: Claim, { facts }: Ledger): readonly Fact[] | undefined {
  const name = value.kind === 'image' ? value.repository : undefined;
  const images = facts.filter((fact) => fact.attribute === 'image' && fact.value.kind === 'image');
  const same = images.filter(
    (fact) => fact.value.kind === 'image' && fact.value.repository === name,
  );
  const isOwn = same.some(
    (fact) => fact.subject.kind === subject?.kind && fact.subject.id === subject.id,
  );
  if (isOwn) return undefined;
  // Nobody takes a database server for another program.
  const isAnothers = subject?.kind === 'server' && !DATABASES.test(name ?? '');
  return same.length > 0 || isAnothers ? same : undefined;
}

const DATABASES = /postgres|pg|timescale|postgis|mysql|maria|sql|supabase/i;

function ofPort({ value }: Claim, ledger: Ledger): readonly Fact[] | undefined {
  const same = ledger
    .having(value)
    .filter(({ attribute }) => attribute === 'port' || attribute === 'published-port');
  return same.length === 0 ? undefined : same;
}
