import { findValues } from '../../../value/find-values.ts';
import type { AttributeId } from '../../../subject/attributes.ts';
import { isLoopback, thingNamed } from '../names.ts';
import { isPlaceholder } from '../placeholder.ts';
import { databaseNamed } from '../sql/database-names.ts';
import type { Draft } from '../draft.ts';
import { aroundTarget } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import type { Scene } from '../scene.ts';

const SCHEME = /^(?:postgres|postgresql)(?:\+\w+)?:\/\//i;

export function isConnectionUrl(text: string): boolean {
  return SCHEME.test(text);
}

/** Role, host, port and name of the database in `postgresql://role:password@host:port/name`. The password is passed over. */
export function connectionUrlSaid(scene: Scene, around: Target, piece: Piece): readonly Draft[] {
  const { scope } = scene;
  const { text, start } = piece;
  const { subject, environment, sure } = targetIn(scene, around, piece);
  const parts = findValues(text);
  const host = parts.find(({ noun, value }) => noun === undefined && value.kind !== 'port');
  const hostText = host === undefined ? '' : text.slice(host.start, host.end);
  return parts.flatMap((found) => {
    const written = text.slice(found.start, found.end);
    const attribute = attributeOf(found.noun, found.value.kind);
    // Of a tunnel neither the host nor the port is the server's.
    const isTunnel = isLoopback(hostText) && /host|port/.test(attribute);
    if (isTunnel || isPlaceholder(scope, written)) return [];
    const range = { start: start + found.start, end: start + found.end };
    return [{ subject, environment, sure, attribute, value: found.value, ...range }];
  });
}

function attributeOf(noun: string | undefined, kind: string): AttributeId {
  if (noun === 'user') return 'database-user';
  if (noun === 'database') return 'database';
  return kind === 'port' ? 'database-port' : 'database-host';
}

/** An URL names its database by itself, and its server. */
function targetIn(scene: Scene, around: Target, { text, start }: Piece): Target {
  if (around.sure === 'certain') return around;
  const [, host = '', name = ''] =
    /(?:@|:\/\/)([\w.-]+)(?::\d+)?\/([\w-]+)(?:\?.*)?$/.exec(text) ?? [];
  const named =
    databaseNamed(scene, { text: name, start }) ??
    thingNamed(scene.scope, host, ['server'], around.environment);
  return named === undefined
    ? around
    : {
        subject: named.subject,
        environment: named.environment ?? around.environment,
        sure: 'certain',
      };
}

/** Every connection that a text writes out: in a variable, an option, a call of some library. */
export function connectionsSaid(text: string, scene: Scene): readonly Draft[] {
  if (!/postgres(?:ql)?(?:\+\w+)?:\/\//.test(text)) return [];
  return [...text.matchAll(/postgres(?:ql)?(?:\+\w+)?:\/\/[^\s"'`<>|\\)]+/g)].flatMap(
    ({ 0: url, index }) =>
      connectionUrlSaid(scene, aroundTarget(scene, 'database', index), { text: url, start: index }),
  );
}
