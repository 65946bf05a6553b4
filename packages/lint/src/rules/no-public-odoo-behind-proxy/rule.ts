import { bindToLoopback } from '../../domain/compose/bind-to-loopback.ts';
import { odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import { isEverywhere, trustOf } from '../../domain/odoo/trusts-proxy.ts';
import type { Rule } from '../../rule.ts';

/** Ports that a proxy in front takes: HTTP and the websocket's. */
const PORTS = ['8069', '8072'];

/** Source: Odoo documentation, command-line interface, `--proxy-mode`: only behind a reverse proxy. */
export const rule = {
  id: 'no-public-odoo-behind-proxy',
  subject: 'compose',
  severity: 'error',
  summary: 'An Odoo that believes its proxy is reached through the proxy only.',
  *check(context) {
    for (const service of odooServicesOf(context.model)) {
      const trust = trustOf(service, context);
      if (trust === undefined) continue;
      for (const port of service.ports) {
        const { path, hostIp, target } = port;
        if (!PORTS.includes(target) || !isEverywhere(hostIp)) continue;
        yield {
          at: path,
          what: `Port ${target} of \`${service.name}\` is open to everybody, and Odoo believes every header.`,
          why: 'With proxy_mode a client that comes here directly chooses its own address and host name: rate limits and password reset links follow them.',
          fix: `Publish it on 127.0.0.1, or remove it where the proxy shares a network with \`${service.name}\`.`,
          fixes: bindToLoopback(service, port),
          related: trust.related,
        };
      }
    }
  },
} satisfies Rule<'compose'>;
