import { memoised } from '@stackwright/core';
import { hasUnread, vhostsOf } from '../../domain/nginx/nginx-vhosts.ts';
import type { NginxScene } from '../../domain/nginx/nginx-vhosts.ts';
import type { Rule } from '../../rule.ts';
import { findNginx, walkNginx } from '@stackwright/syntax/nginx';

/**
 * A zone must be defined by a `proxy_cache_path` of the same configuration.
 * Source: nginx.org, ngx_http_proxy_module, proxy_cache; nginx itself: `"proxy_cache" zone … is unknown`.
 */
export const rule = {
  id: 'known-cache-zone',
  subject: 'nginx',
  severity: 'error',
  summary: 'A cache zone that is named is defined.',
  *check(context) {
    const defined = zonesOf(context.files);
    for (const { server, around } of vhostsOf(context)) {
      // Only a whole `http` block can miss something.
      if (!around.some(({ name }) => name === 'http') || hasUnread(around)) continue;
      for (const { directive, within } of walkNginx(server.block ?? [], [server])) {
        const [zone] = directive.args;
        if (directive.name !== 'proxy_cache' || directive.file !== context.file) continue;
        if (zone === undefined || zone.text === 'off' || zone.text.includes('$')) continue;
        if (defined.has(zone.text) || hasUnread(within.slice(0, 1))) continue;
        yield {
          at: zone.span,
          what: `No proxy_cache_path defines the zone \`${zone.text}\`.`,
          why: 'nginx does not start with a zone that it does not know, and a reload keeps the old configuration.',
          fix: `Add \`proxy_cache_path <folder> keys_zone=${zone.text}:10m;\` to http, or name a zone that is defined.`,
        };
      }
    }
  },
} satisfies Rule<'nginx'>;

/** Zones that any file of the run defines. */
const zonesOf = memoised(
  (files: NginxScene['files']): ReadonlySet<string> =>
    new Set(
      files('nginx')
        .flatMap(({ model }) => findNginx(model.directives, 'proxy_cache_path'))
        .flatMap(({ directive }) => directive.args.map(({ text }) => text))
        .flatMap((text) => /^keys_zone=(?<zone>[^:]+):/.exec(text)?.groups?.['zone'] ?? []),
    ),
);
