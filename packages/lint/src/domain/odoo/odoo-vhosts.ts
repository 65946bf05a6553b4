import { memoised } from '@stackwright/core';
import { childrenOf, findNginx, walkNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective, NginxDocument, PlacedDirective } from '@stackwright/syntax/nginx';
import { hasUnread, memoisedInRun, vhostsOf } from '../nginx/nginx-vhosts.ts';
import type { NginxScene, Vhost } from '../nginx/nginx-vhosts.ts';
import { routeOf } from '../nginx/nginx-routes.ts';
import type { Route } from '../nginx/nginx-routes.ts';

/** Ports of Odoo: pages (`http_port`) and live connections (`gevent_port`). */
export type OdooPort = 8069 | 8072;

/** A named vhost whose pages come from Odoo. */
export interface OdooVhost extends Vhost {
  /** Where its pages go: what stands around their `proxy_pass`, server included. */
  readonly main: Route;
  /** Whether a directive passes requests to Odoo, and to which port. */
  readonly portOf: (proxyPass: NginxDirective) => OdooPort | undefined;
  /** Levels for a path, server included; undefined when that cannot be told for sure. */
  readonly levelsOf: (path: string) => Route | undefined;
}

/**
 * The vhosts of a file that surely are Odoo's: they have a name, and pass `/web` to port 8069, straight or
 * by an upstream. Other ports are anybody's, and a server without a name is a sketch.
 */
export const odooVhostsOf = memoisedInRun(readVhosts);

function readVhosts(scene: NginxScene): readonly OdooVhost[] {
  const portOf = portsOf(scene);
  return vhostsOf(scene).flatMap((vhost): OdooVhost[] => {
    if (vhost.names.length === 0 || returnsBeforeLocations(vhost.server)) return [];
    const levelsOf = (path: string) => {
      const route = routeOf(vhost.server, path);
      return route && [vhost.server, ...route];
    };
    const main = levelsOf('/web');
    if (main === undefined || !passes(main).some((pass) => portOf(pass) === 8069)) return [];
    return [{ ...vhost, main, portOf, levelsOf }];
  });
}

/**
 * True for a server that answers every request itself, whatever its locations say: the directives of the rewrite
 * module run before a location is chosen. Source: nginx.org, ngx_http_rewrite_module.
 */
export function returnsBeforeLocations(server: NginxDirective): boolean {
  return (
    childrenOf(server, 'return').length > 0 ||
    childrenOf(server, 'rewrite').some(
      ({ args: [pattern, , flag] }) =>
        /^\^?(?:\/?\(?\.\*\)?\$?)?$/.test(pattern?.text ?? '') &&
        /^(?:permanent|redirect)$/.test(flag?.text ?? ''),
    )
  );
}

/** Each `proxy_pass` of a file that leads to Odoo's pages, in a vhost or in a part of one. */
export function odooPassesOf(scene: NginxScene): readonly PlacedDirective[] {
  const portOf = portsOf(scene);
  return findNginx(scene.model.directives, 'proxy_pass').filter(
    ({ directive, within }) => portOf(directive) === 8069 && !within.some(returnsBeforeLocations),
  );
}

/** The `proxy_pass` directives that serve the innermost of some levels, `if` blocks included. */
export function passes(levels: Route): readonly NginxDirective[] {
  const last = levels.at(-1);
  if (last === undefined) return [];
  const nested = [...walkNginx(last.block ?? [])].filter(
    ({ directive, within }) =>
      directive.name === 'proxy_pass' && within.every(({ name }) => name !== 'location'),
  );
  const named = childrenOf(last, 'try_files').flatMap(({ args }) => {
    const target = args.at(-1)?.text ?? '';
    const location = target.startsWith('@')
      ? childrenOf(levels[0] ?? last, 'location').find(({ args: [name] }) => name?.text === target)
      : undefined;
    return location === undefined ? [] : childrenOf(location, 'proxy_pass');
  });
  return [...nested.map(({ directive }) => directive), ...named];
}

/** True when something on the levels was not read, so that a missing directive may be there. */
export function isUncertain({ around }: Vhost, levels: Route): boolean {
  return hasUnread([...around, ...levels]);
}

/** Tells which of Odoo's ports a `proxy_pass` leads to: its own, or that of all servers of its upstream. */
function portsOf({ files, model }: NginxScene): OdooVhost['portOf'] {
  const own = upstreamsOf(model);
  const all = upstreamsOfRun(files);
  return ({ args }) => {
    const address = /^https?:\/\/(?<address>[^/]+)/.exec(args[0]?.text ?? '')?.groups?.['address'];
    if (address === undefined) return undefined;
    const upstream = own.get(address) ?? all.get(address);
    if (upstream === undefined) return portIn(address);
    const ports = childrenOf(upstream, 'server').map((server) =>
      portIn(server.args[0]?.text ?? ''),
    );
    return ports.every((port) => port === ports[0]) ? ports[0] : undefined;
  };
}

const upstreamsOf = memoised(
  ({ directives }: NginxDocument): ReadonlyMap<string, NginxDirective> =>
    new Map(
      findNginx(directives, 'upstream').map(({ directive }) => [
        directive.args[0]?.text ?? '',
        directive,
      ]),
    ),
);

const upstreamsOfRun = memoised(
  (files: NginxScene['files']): ReadonlyMap<string, NginxDirective> =>
    new Map(files('nginx').flatMap(({ model }) => [...upstreamsOf(model)])),
);

function portIn(address: string): OdooPort | undefined {
  const port = /:(?<port>\d+)$/.exec(address)?.groups?.['port'];
  return port === '8069' ? 8069 : port === '8072' ? 8072 : undefined;
}

/** True inside a location for the static files of modules: they hold no links, and nobody is logged. */
export function servesFiles(within: Route): boolean {
  const location = within.findLast(({ name }) => name === 'location');
  return location?.args.some(({ text }) => /\/static(?:\/|$)/.test(text)) ?? false;
}

/** True for a vhost whose names are all this machine's own. Source: RFC 6761, 6.3. */
export function isLocal({ names }: Pick<OdooVhost, 'names'>): boolean {
  const words = names.flatMap(({ args }) => args.map(({ text }) => text));
  return words.length > 0 && words.every((text) => /(?:^|\.)localhost$|^127\./.test(text));
}
