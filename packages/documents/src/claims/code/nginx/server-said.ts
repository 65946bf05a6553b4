import { childrenOf, walkNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';
import type { AttributeId } from '../../../subject/attributes.ts';
import type { Draft } from '../draft.ts';
import { recordSubject } from '../../../subject/ids.ts';
import { isLoopback, thingNamed, zoneOf } from '../names.ts';
import { said } from '../said.ts';
import type { Piece, Target } from '../said.ts';
import type { Scene } from '../scene.ts';
import { passSaid } from './pass-said.ts';
import { peerOf, pieceOf } from './upstreams.ts';
import type { Peer } from './upstreams.ts';

/** What one `server` block says of the service that answers its names. */
export function serverSaid(
  scene: Scene,
  server: NginxDirective,
  upstreams: ReadonlyMap<string, Peer>,
): readonly Draft[] {
  const names = childrenOf(server, 'server_name').flatMap(wordsOf);
  const passes = [...walkNginx(server.block ?? [])].filter(
    ({ directive }) => directive.name === 'proxy_pass',
  );
  const vhost = targetOf(scene, names, server.span.start.offset);
  const behind = passes
    .map(({ directive }) => behindOf(scene, directive, upstreams))
    .find((one) => one !== undefined);
  const owner = vhost ?? behind;
  const answers = childrenOf(server, 'location').filter(({ args }) =>
    /^\/$/.test(args.at(-1)?.text ?? ''),
  );
  const own = [server, ...answers];
  return [
    ...names.flatMap((name) => nameSaid(scene, name, behind)),
    ...passes.flatMap(({ directive, within }) =>
      passSaid(
        scene,
        owner,
        directive,
        within.findLast(({ name }) => name === 'location'),
        upstreams,
      ),
    ),
    ...(owner === undefined ? [] : websocketSaid(scene, owner, server)),
    ...valueSaid(scene, owner, own, 'client_max_body_size', 'upload-size'),
    ...valueSaid(scene, owner, own, 'proxy_read_timeout', 'proxy-timeout'),
    ...certificateSaid(scene, owner, server),
    ...listenSaid(scene, server),
    ...redirectSaid(scene, names, server),
  ];
}

function wordsOf(directive: NginxDirective): readonly Piece[] {
  return directive.args.flatMap((_, at) => pieceOf(directive, at) ?? []);
}

/** The service of the first name that is one's. */
function targetOf(scene: Scene, names: readonly Piece[], at: number): Target | undefined {
  const around = scene.environmentAt(at);
  for (const { text } of names) {
    const named = isLoopback(text) ? undefined : thingNamed(scene.scope, text, ['service'], around);
    if (named !== undefined && !named.retired)
      return { subject: named.subject, environment: named.environment ?? around, sure: 'certain' };
  }
  return undefined;
}

/** The service that a `proxy_pass` leads to by its container's name. */
function behindOf(
  scene: Scene,
  pass: NginxDirective,
  upstreams: ReadonlyMap<string, Peer>,
): Target | undefined {
  const piece = pieceOf(pass);
  const written = piece && peerOf(piece);
  if (written === undefined) return undefined;
  const { host } = upstreams.get(written.host.text) ?? written;
  const named = isLoopback(host.text) ? undefined : thingNamed(scene.scope, host.text, ['service']);
  return named && { subject: named.subject, environment: named.environment, sure: 'certain' };
}

/** A name that nobody knows is said to be the domain of the service behind it. */
function nameSaid(scene: Scene, name: Piece, behind: Target | undefined): readonly Draft[] {
  if (!name.text.includes('.') || isLoopback(name.text) || /[~*$]/.test(name.text)) return [];
  const known = thingNamed(scene.scope, name.text, ['service']);
  if (known !== undefined)
    return said(
      scene,
      { ...known, environment: known.environment, sure: 'certain' },
      'domain',
      name,
    );
  return said(
    scene,
    behind ?? { subject: undefined, environment: undefined, sure: 'likely' },
    'domain',
    name,
  );
}

/** The location of Odoo's websocket: the series decides between `/websocket` and `/longpolling`. */
function websocketSaid(scene: Scene, owner: Target, server: NginxDirective): readonly Draft[] {
  if (owner.subject?.id.startsWith('odoo') !== true) return [];
  return childrenOf(server, 'location').flatMap((location) => routeSaid(scene, owner, location));
}

function routeSaid(scene: Scene, owner: Target, location: NginxDirective): readonly Draft[] {
  const route = pieceOf(location, location.args.length - 1);
  if (route === undefined || !/\/(?:websocket|longpolling)\/?$/.test(route.text)) return [];
  return said(scene, owner, 'websocket-route', route);
}

/** The same of a location that is shown by itself, where it leads to Odoo by name. */
export function looseWebsocketSaid(
  scene: Scene,
  pass: NginxDirective,
  location: NginxDirective | undefined,
  upstreams: ReadonlyMap<string, Peer>,
): readonly Draft[] {
  const owner = behindOf(scene, pass, upstreams);
  if (location === undefined || owner?.subject?.id.startsWith('odoo') !== true) return [];
  return routeSaid(scene, owner, location);
}

function valueSaid(
  scene: Scene,
  owner: Target | undefined,
  blocks: readonly NginxDirective[],
  name: string,
  attribute: AttributeId,
): readonly Draft[] {
  if (owner === undefined) return [];
  return blocks.flatMap((block) =>
    childrenOf(block, name).flatMap((directive) => {
      const piece = pieceOf(directive);
      return piece === undefined || piece.text === '0' ? [] : said(scene, owner, attribute, piece);
    }),
  );
}

function certificateSaid(
  scene: Scene,
  owner: Target | undefined,
  server: NginxDirective,
): readonly Draft[] {
  const { environment } = owner ?? { environment: undefined };
  const files = ['ssl_certificate', 'ssl_certificate_key', 'ssl_trusted_certificate'];
  return files
    .flatMap((name) => childrenOf(server, name))
    .flatMap((directive) => {
      const piece = pieceOf(directive);
      const lineage = /\/live\/([^/]+)\//.exec(piece?.text ?? '')?.[1] ?? '';
      const subject = thingNamed(scene.scope, lineage, ['certificate'])?.subject;
      const target: Target = { subject: subject ?? owner?.subject, environment, sure: 'certain' };
      return piece === undefined ? [] : said(scene, target, 'certificate-path', piece);
    });
}

/** `listen 443 ssl`, `listen [::]:443`: a port of the proxy itself. */
function listenSaid(scene: Scene, server: NginxDirective): readonly Draft[] {
  const environment = scene.environmentAt(server.span.start.offset);
  const edge = thingNamed(scene.scope, 'nginx', ['edge'], environment);
  if (edge === undefined) return [];
  const target: Target = { subject: edge.subject, environment, sure: 'likely' };
  return childrenOf(server, 'listen').flatMap((listen) => {
    const piece = pieceOf(listen);
    const port = /(?:^|:)(\d{1,5})$/.exec(piece?.text ?? '')?.[1];
    if (piece === undefined || port === undefined) return [];
    const start = piece.start + piece.text.length - port.length;
    return said(scene, target, 'port', { text: port, start });
  });
}

/** `return 301 https://other$request_uri;` */
function redirectSaid(
  scene: Scene,
  names: readonly Piece[],
  server: NginxDirective,
): readonly Draft[] {
  return childrenOf(server, 'return').flatMap((directive) => {
    const piece = pieceOf(directive, 1);
    const match = /^https?:\/\/([\w.-]+)(?=$|[/$])/.exec(piece?.text ?? '');
    const to = match?.[1];
    if (piece === undefined || match === null || to === undefined) return [];
    const start = piece.start + match[0].length - to.length;
    return names
      .filter(({ text }) => text !== to && zoneOf(scene.scope, text) !== undefined)
      .slice(0, 1)
      .flatMap(({ text }) =>
        said(
          scene,
          { subject: recordSubject(text), environment: undefined, sure: 'certain' },
          'redirect',
          { text: to, start },
        ),
      );
  });
}
