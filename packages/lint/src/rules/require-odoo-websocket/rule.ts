import { odooSeriesOf } from '../../domain/odoo/odoo-series.ts';
import { workersOf } from '../../domain/odoo/odoo-workers.ts';
import type { Workers } from '../../domain/odoo/odoo-workers.ts';
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
 * Since 16.0 Odoo's live connections are WebSockets on `/websocket`, which go to a port of their own where there are
 * workers, and to that of the pages where there are none. Upgrade and Connection are
 * hop-by-hop: nginx passes them only where they are set, and speaks HTTP/1.0 before 1.29.7.
 * Source: Odoo documentation, "Deploying Odoo", LiveChat; odoo/service/server.py; nginx.org, WebSocket proxying.
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
    const workers = workersOf(context);
    for (const vhost of odooVhostsOf(context)) {
      const levels = vhost.levelsOf('/websocket');
      const location = levels?.at(-1);
      if (levels === undefined || location === undefined || isUncertain(vhost, levels)) continue;
      const pass = passes(levels);
      if (pass.length === 0) continue;
      const isOwn = location !== vhost.main.at(-1);
      if (isOwn && workers === 'none' && pass.every((one) => vhost.portOf(one) === 8072)) {
        yield closedPort(vhost, location);
        continue;
      }
      const missing = missingIn([...vhost.around, ...levels], nginx);
      if (missing.length === 0) continue;
      if (isOwn) yield notUpgraded(vhost, location, missing);
      else if (missing.includes('Upgrade'))
        yield workers === 'none'
          ? { ...notUpgraded(vhost, location, missing), severity: gradeOf(series) }
          : noRoute(vhost, series, workers);
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
    what: `The ${location.name} for \`/websocket\` does not pass on ${names}.`,
    why: `The browser's upgrade ends at nginx, and Odoo answers with an error. ${BROKEN}`,
    fix: 'Set `proxy_http_version 1.1` and the headers Upgrade $http_upgrade and Connection $connection_upgrade here, with a map for the latter.',
  };
}

/** Without workers nobody listens on the port of the live connections: it is the prefork server that starts them. */
function closedPort(vhost: OdooVhost, location: NginxDirective): Problem {
  return {
    at: ownPlace(location, vhost),
    severity: 'warning',
    what: 'Port 8072 is closed where `workers` is 0, and `/websocket` goes there.',
    why: `Without workers Odoo takes WebSockets on its one port, 8069: this location answers 502. ${BROKEN}`,
    fix: 'Set `workers` in odoo.conf (2 or more), or pass `/websocket` to port 8069.',
  };
}

/** A series before 16.0 needs nothing of this. */
function gradeOf(series: string | undefined): 'info' | 'error' {
  return series === undefined ? 'info' : 'error';
}

function noRoute(
  vhost: OdooVhost,
  series: string | undefined,
  workers: Workers | undefined,
): Problem {
  const old = vhost.levelsOf('/longpolling/poll')?.at(-1);
  const at = old === undefined || old === vhost.main.at(-1) ? vhost.names[0] : old;
  return {
    at: ownPlace(at ?? vhost.server, vhost),
    severity: gradeOf(series),
    what: 'No location passes `/websocket` on as a WebSocket.',
    why: `Odoo ${series ?? '16.0 and later'} uses /websocket; /longpolling is that of 15.0 and older. ${BROKEN}`,
    fix: `Add \`location /websocket\` with proxy_pass to port 8072${workers === undefined ? ' (8069 where `workers` is 0)' : ''}, proxy_http_version 1.1, and the headers Upgrade and Connection.`,
  };
}
