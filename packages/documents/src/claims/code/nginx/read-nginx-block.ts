import { readNginx, walkNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';
import type { Draft } from '../draft.ts';
import type { Scene } from '../scene.ts';
import { passSaid } from './pass-said.ts';
import { looseWebsocketSaid, serverSaid } from './server-said.ts';
import { upstreamsOf } from './upstreams.ts';

/** nginx, whole or in parts: who answers which names, from which container and port, with which certificate and limits. */
export function readNginxBlock(text: string, scene: Scene): readonly Draft[] {
  const { directives } = readNginx({ file: '', text });
  const upstreams = upstreamsOf(directives);
  const all = [...walkNginx(directives)];
  const servers = all.filter(({ directive, within }) => isServer(directive, within));
  const drafts = servers.flatMap(({ directive }) => serverSaid(scene, directive, upstreams));
  // A location, or an upstream, that is shown by itself.
  const loose = all.filter(({ within }) => !within.some((block) => block.name === 'server'));
  for (const { directive, within } of loose) {
    const location = within.findLast((block) => block.name === 'location');
    if (directive.name === 'proxy_pass')
      drafts.push(
        ...passSaid(scene, undefined, directive, location, upstreams),
        ...looseWebsocketSaid(scene, directive, location, upstreams),
      );
  }
  return drafts;
}

function isServer({ name, block }: NginxDirective, within: readonly NginxDirective[]): boolean {
  return name === 'server' && block !== undefined && !within.some((one) => one.name === 'upstream');
}
