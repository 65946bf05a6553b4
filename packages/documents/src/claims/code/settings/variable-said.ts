import { readValue } from '../../../value/read-value.ts';
import { ATTRIBUTES } from '../../../subject/attributes.ts';
import type { AttributeId } from '../../../subject/attributes.ts';
import { isLoopback, thingNamed } from '../names.ts';
import { hostPartOf } from '../url.ts';
import { aroundTarget, said, trimmed } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import type { Scene } from '../scene.ts';
import type { Draft } from '../draft.ts';
import { connectionUrlSaid, isConnectionUrl } from './connection-url.ts';
import { isConnection, meaningOf, ODOO_IMAGE } from './variables.ts';
import type { VariableMeaning } from './variables.ts';

/** What `NAME=value` says; `owner` is whose environment it stands in, where the structure tells. */
export function variableSaid(
  scene: Scene,
  name: string,
  written: Piece,
  owner?: Target,
): readonly Draft[] {
  const piece = trimmed(written);
  if (isConnectionUrl(piece.text)) {
    if (!isConnection(name) && !/_UR[IL]$/.test(name)) return [];
    const [, prefix = ''] = /^([A-Z][A-Z\d]*)_/.exec(name) ?? [];
    const target = targetOf(
      scene,
      { attribute: 'database', owner: prefix.toLowerCase() },
      piece.start,
      owner,
    );
    return connectionUrlSaid(scene, target, piece);
  }
  const isOdoo = owner?.subject?.kind === 'service' && owner.subject.id.startsWith('odoo');
  const meaning = (isOdoo ? ODOO_IMAGE.get(name) : undefined) ?? meaningOf(name);
  if (meaning === undefined) return [];
  const { attribute, unit } = meaning;
  // Where the structure says whose it is, a database on the machine itself is a claim like any other.
  const isOwned = owner?.subject !== undefined && attribute === 'database-host';
  if (isLoopback(piece.text) && !isOwned) return [];
  if (meaning.owner !== undefined && !isUsable(scene, meaning, owner)) return [];
  const target = targetOf(scene, meaning, piece.start, owner);
  if (unit !== undefined) return withUnit(target, attribute, piece, unit);
  const value = meaning.isUrl === true || /:\/\//.test(piece.text) ? hostPartOf(piece) : piece;
  return value === undefined ? [] : said(scene, target, attribute, value);
}

/** A name that begins with no service is a variable of something else. */
function isUsable(
  scene: Scene,
  { owner = '' }: VariableMeaning,
  around: Target | undefined,
): boolean {
  const named = thingNamed(scene.scope, owner, ['service']);
  if (named === undefined) return false;
  // `N8N_HOST` in the environment of another service tells that one where n8n is, in its own words.
  return around?.subject === undefined || around.subject.id === named.subject.id;
}

function targetOf(
  scene: Scene,
  { attribute, owner = '' }: VariableMeaning,
  at: number,
  around: Target | undefined,
): Target {
  if (around?.subject !== undefined) return around;
  const environment = around?.environment ?? scene.environmentAt(at);
  const named = owner === '' ? undefined : thingNamed(scene.scope, owner, ['service'], environment);
  if (named !== undefined) return { subject: named.subject, environment, sure: 'certain' };
  const [kind] = ATTRIBUTES[attribute].subjects;
  const sole = SOLE.has(attribute) ? scene.scope.implied(kind, environment) : undefined;
  if (sole !== undefined) return { subject: sole, environment, sure: 'likely' };
  return { ...aroundTarget(scene, attribute, at), environment };
}

/** Said of a thing that most stacks have one of, so that the variable's name is enough. */
const SOLE: ReadonlySet<AttributeId> = new Set<AttributeId>(['bucket', 'keep-daily']);

function withUnit(
  { subject, environment, sure }: Target,
  attribute: AttributeId,
  { text, start }: Piece,
  unit: string,
): readonly Draft[] {
  const value = readValue(text, ['duration'], unit);
  if (value === undefined) return [];
  return [{ subject, environment, sure, attribute, value, start, end: start + text.length }];
}

/** Names of ports that a text sets beside a host of the machine itself: of a tunnel, or of a forwarded port. */
export function tunnelledIn(text: string): ReadonlySet<string> {
  const hosts = text.matchAll(
    /(?:^|[\s;])([A-Z][A-Z\d_]*?)HOST(?:NAME)?=["']?(?:localhost|127\.0\.0\.1|host\.docker\.internal)\b/g,
  );
  return new Set([...hosts].map(([, prefix = '']) => `${prefix}PORT`));
}
