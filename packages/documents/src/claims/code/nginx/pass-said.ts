import type { NginxDirective } from '@stackwright/syntax/nginx';
import { CONTAINER_KINDS, keyNamed } from '../compose/whose.ts';
import type { Draft } from '../draft.ts';
import { isLoopback, thingNamed } from '../names.ts';
import { said } from '../said.ts';
import type { Target } from '../said.ts';
import type { Scene } from '../scene.ts';
import { peerOf, pieceOf } from './upstreams.ts';
import type { Peer } from './upstreams.ts';

/**
 * `proxy_pass http://container:port`: the port is the container's, and the container is what the vhost goes to. On the loopback
 * nobody but the vhost's service can be meant.
 */
export function passSaid(
  scene: Scene,
  vhost: Target | undefined,
  pass: NginxDirective,
  location: NginxDirective | undefined,
  upstreams: ReadonlyMap<string, Peer>,
): readonly Draft[] {
  const piece = pieceOf(pass);
  const written = piece && peerOf(piece);
  const peer = written === undefined ? undefined : (upstreams.get(written.host.text) ?? written);
  if (peer === undefined) return [];
  const environment = vhost?.environment ?? scene.environmentAt(peer.host.start);
  const named = isLoopback(peer.host.text)
    ? undefined
    : (thingNamed(scene.scope, peer.host.text, CONTAINER_KINDS, environment) ??
      keyNamed(scene, peer.host.text, environment));
  // What nginx passes on to is a service, also in a section that is about nginx.
  const around = scene.subjectFor('health-route', peer.host.start);
  const subject = named?.subject ?? vhost?.subject ?? around;
  const sure = named !== undefined || vhost?.subject !== undefined ? 'certain' : 'likely';
  const target: Target = { subject, environment: environment ?? named?.environment, sure };
  return [
    ...upstreamSaid(scene, vhost, peer, named?.subject.id),
    ...portSaid(scene, target, peer, location),
  ];
}

/** The key of a service of Compose is a name on its network as good as the container's. */
function upstreamSaid(
  scene: Scene,
  vhost: Target | undefined,
  { host }: Peer,
  named: string | undefined,
): readonly Draft[] {
  if (vhost?.subject?.kind !== 'service' || isLoopback(host.text)) return [];
  const isOwnKey = named === vhost.subject.id && host.text.toLowerCase() === named;
  return isOwnKey ? [] : said(scene, vhost, 'upstream', host);
}

function portSaid(
  scene: Scene,
  target: Target,
  { port }: Peer,
  location: NginxDirective | undefined,
): readonly Draft[] {
  if (port === undefined) return [];
  const route = location?.args.at(-1);
  const isWebsocket =
    target.subject?.id.startsWith('odoo') === true &&
    (/^\^?~?\s*\/(?:websocket|longpolling)/.test(route?.text ?? '') || port.text === '8072');
  return said(scene, target, isWebsocket ? 'websocket-port' : 'port', port);
}
