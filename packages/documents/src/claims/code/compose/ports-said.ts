import type { ComposePort } from '@stackwright/syntax/compose';
import type { Path } from '@stackwright/core';
import type { Draft } from '../draft.ts';
import { said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import type { Scene } from '../scene.ts';

/** The host's port is the published one, and the container's the one that the service listens on. */
export function portsSaid(
  scene: Scene,
  target: Target,
  { path, published, target: inside }: ComposePort,
  pieceAt: (path: Path) => Piece,
): readonly Draft[] {
  const short = pieceAt(path);
  const isLong = /[{\n]|target/.test(short.text);
  // A second port of Odoo is that of its websocket worker.
  const isWebsocket = target.subject?.id.startsWith('odoo') === true && inside === '8072';
  const own = isWebsocket ? 'websocket-port' : 'port';
  const outside = isWebsocket ? [] : [['published-port', published] as const];
  const parts = [...outside, [own, inside] as const];
  return parts.flatMap(([attribute, port]) => {
    if (port === undefined || !/^\d+$/.test(port)) return [];
    if (isLong) {
      const key = attribute === 'published-port' ? 'published' : 'target';
      return said(scene, target, attribute, pieceAt([...path, key]));
    }
    const at =
      attribute === 'published-port' ? publishedAt(short.text, port) : short.text.lastIndexOf(port);
    return at === -1 ? [] : said(scene, target, attribute, { text: port, start: short.start + at });
  });
}

/** Where `8080` stands in `127.0.0.1:8080:80`: right before the last colon. */
function publishedAt(text: string, port: string): number {
  const colon = text.lastIndexOf(':');
  return colon >= port.length && text.slice(colon - port.length, colon) === port
    ? colon - port.length
    : -1;
}
