import { childrenOf, walkNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';
import type { Piece } from '../said.ts';

/** A container and its port as nginx is told; the port may be left out. */
export interface Peer {
  readonly host: Piece;
  readonly port: Piece | undefined;
}

const PEER = /^(?:https?:\/\/)?([\w.-]+)(?::(\d{1,5}))?(?:\/[^\s]*)?$/;

/** `container:port`, also in an URL; undefined where a variable stands in it. */
export function peerOf({ text, start }: Piece): Peer | undefined {
  const match = PEER.exec(text);
  if (match === null) return undefined;
  const [, host = '', port] = match;
  const at = start + text.indexOf(host, text.indexOf('://') === -1 ? 0 : text.indexOf('://') + 3);
  return {
    host: { text: host, start: at },
    port: port === undefined ? undefined : { text: port, start: at + host.length + 1 },
  };
}

/** The word of an argument without its quotes. */
export function pieceOf(directive: NginxDirective, at = 0): Piece | undefined {
  const word = directive.args[at];
  if (word === undefined) return undefined;
  return { text: word.text, start: word.span.start.offset + (word.quoted ? 1 : 0) };
}

/** The peers of each `upstream` block that has one only. */
export function upstreamsOf(directives: readonly NginxDirective[]): ReadonlyMap<string, Peer> {
  const upstreams = new Map<string, Peer>();
  for (const { directive } of walkNginx(directives)) {
    if (directive.name !== 'upstream' || directive.block === undefined) continue;
    const peers = childrenOf(directive, 'server').flatMap((server) => {
      const piece = pieceOf(server);
      const peer = piece && peerOf(piece);
      return peer === undefined ? [] : [peer];
    });
    const [peer, ...others] = peers;
    if (peer !== undefined && others.length === 0)
      upstreams.set(directive.args[0]?.text ?? '', peer);
  }
  return upstreams;
}
