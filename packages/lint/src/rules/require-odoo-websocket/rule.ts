import { odooSeriesOf } from '../../domain/odoo/odoo-series.ts';
import { headerOf } from '../../domain/nginx/nginx-headers.ts';
import { isUncertain, odooVhostsOf, passes } from '../../domain/odoo/odoo-vhosts.ts';
import type { OdooVhost } from '../../domain/odoo/odoo-vhosts.ts';
import { ownPlace } from '../../domain/nginx/nginx-vhosts.ts';
import type { Problem, Rule } from '../../rule.ts';
import { effectiveNginx } from '@stackwright/syntax/nginx';
import type { NginxDirective } from '@stackwright/syntax/nginx';
import { compareVersions } from '../../engine/versions.ts';

const BROKEN =
  'Chat, notifications and the point of sale never get a message without a reload of the page.';

/**
 * Since 16.0 Odoo's live connections are WebSockets on `/websocket`. Upgrade and Connection are
 * hop-by-hop: nginx passes them only where they are set, and speaks HTTP/1.0 before 1.29.7.
 * Source: Odoo documentation, "Deploying Odoo", LiveChat; nginx.org, WebSocket proxying.
 */
export const rule = {
  id: 'require-odoo-websocket',
  subject: 'nginx',
  severity: 'error',
  summary: 'A vhost of Odoo passes /websocket on as a WebSocket.',
  *check(context) {
    const series = odooSeriesOf(context);
    if (series !== undefined && compareVersions(series, '16') < 0) return;
    const nginx = context.version('nginx');
    for (const vhost of odooVhostsOf(context)) {
      const levels = vhost.levelsOf('/websocket');
      const location = levels?.at(-1);
      if (levels === undefined || location === undefined || isUncertain(vhost, levels)) continue;
      if (passes(levels).length === 0) continue;
      const missing = missingIn([...vhost.around, ...levels], nginx);
      if (missing.length === 0) continue;
      if (location !== vhost.main.at(-1)) yield notUpgraded(vhost, location, missing);
      else if (missing.includes('Upgrade')) yield noRoute(vhost, series);
    }
  },
} satisfies Rule<'nginx'>;

function missingIn(levels: readonly NginxDirective[], nginx: string | undefined) {
  const sent = effectiveNginx(levels, 'proxy_set_header')
    .filter(({ args }) => args[1]?.text !== '')
    .map(headerOf);
  const headers = ['Upgrade', 'Connection'].filter((name) => !sent.includes(name.toLowerCase()));
  // Where nobody declared a version, the default of nginx is not known.
  const isOld = nginx !== undefined && compareVersions(nginx, '1.29.7') < 0;
  const protocol = effectiveNginx(levels, 'proxy_http_version').at(-1)?.args[0]?.text;
  return isOld && protocol !== '1.1' ? [...headers, 'HTTP/1.1'] : headers;
}

function notUpgraded(
  vhost: OdooVhost,
  location: NginxDirective,
  missing: readonly string[],
): Problem {
  const names = missing.map((name) => `\`${name}\``).join(', ');
  return {
    at: ownPlace(location, vhost),
    what: `The location for \`/websocket\` does not pass on ${names}.`,
    why: `The browser's upgrade ends at nginx, and Odoo answers with an error. ${BROKEN}`,
    fix: 'Set `proxy_http_version 1.1` and the headers Upgrade $http_upgrade and Connection $connection_upgrade here, with a map for the latter.',
  };
}

function noRoute(vhost: OdooVhost, series: string | undefined): Problem {
  const old = vhost.levelsOf('/longpolling/poll')?.at(-1);
  const at = old === undefined || old === vhost.main.at(-1) ? vhost.names[0] : old;
  return {
    at: ownPlace(at ?? vhost.server, vhost),
    severity: series === undefined ? 'info' : 'error',
    what: 'No location passes `/websocket` on to the port of the live connections.',
    why: `Odoo ${series ?? '16.0 and later'} uses /websocket; /longpolling is that of 15.0 and older. ${BROKEN}`,
    fix: 'Add `location /websocket` with proxy_pass to port 8072, proxy_http_version 1.1, and the headers Upgrade and Connection.',
  };
}
