import { bindToLoopback } from '../../domain/compose/bind-to-loopback.ts';
import { argumentOf } from '../../domain/odoo/odoo-arguments.ts';
import { odooOptionsOf } from '../../domain/odoo/odoo-conf.ts';
import { mountedConf, odooServicesOf } from '../../domain/odoo/odoo-service.ts';
import type { Rule } from '../../rule.ts';

/** Ports that a proxy in front takes: HTTP and the websocket's. */
const PORTS = ['8069', '8072'];

/** Source: Odoo documentation, command-line interface, `--proxy-mode`: only behind a reverse proxy. */
export const rule = {
  id: 'no-public-odoo-behind-proxy',
  subject: 'compose',
  severity: 'error',
  summary: 'An Odoo that believes its proxy is reached through the proxy only.',
  *check({ model, file, files, version }) {
    for (const service of odooServicesOf(model)) {
      const conf = mountedConf(file, service, files('odoo-conf'));
      const option = conf && odooOptionsOf(conf.text, version('odoo')).get('proxy_mode');
      const isTold = argumentOf(service.command, '--proxy-mode') !== undefined;
      if (!isTold && option?.value !== true) continue;
      for (const port of service.ports) {
        const { path, hostIp, target } = port;
        if (!PORTS.includes(target) || !isPublic(hostIp)) continue;
        yield {
          at: path,
          what: `Port ${target} of \`${service.name}\` is open to everybody, and Odoo believes every header.`,
          why: 'With proxy_mode a client that comes here directly chooses its own address and host name: rate limits and password reset links follow them.',
          fix: `Publish it on 127.0.0.1, or remove it where the proxy shares a network with \`${service.name}\`.`,
          fixes: bindToLoopback(service, port),
          ...(conf !== undefined &&
            option !== undefined && {
              related: [
                { message: 'proxy_mode is set here', at: { file: conf.file, at: option.nameSpan } },
              ],
            }),
        };
      }
    }
  },
} satisfies Rule<'compose'>;

/** An address that is a variable may be any; only those that are written count. */
function isPublic(hostIp: string | undefined): boolean {
  return hostIp === undefined || hostIp === '' || hostIp === '0.0.0.0' || hostIp === '::';
}
