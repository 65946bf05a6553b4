import type { AttributeId } from '../../../subject/attributes.ts';

/** Options of odoo.conf and of `odoo --…` that say what a stack declares. Source: odoo/tools/config.py, 10.0 to 19.0. */
export const ODOO_OPTIONS: ReadonlyMap<string, AttributeId> = new Map<string, AttributeId>([
  ['db_host', 'database-host'],
  ['db_port', 'database-port'],
  ['db_name', 'database'],
  ['db_user', 'database-user'],
  ['db_sslmode', 'tls-mode'],
  ['db_maxconn', 'connections'],
  ['workers', 'workers'],
  ['max_cron_threads', 'cron-workers'],
  ['limit_memory_soft', 'soft-limit'],
  ['limit_memory_hard', 'hard-limit'],
  ['limit_time_real', 'time-limit'],
  ['limit_time_cpu', 'cpu-time-limit'],
  ['http_port', 'port'],
  ['xmlrpc_port', 'port'],
  ['gevent_port', 'websocket-port'],
  ['longpolling_port', 'websocket-port'],
  ['data_dir', 'mount'],
  ['smtp_server', 'mail-host'],
  ['smtp_port', 'mail-port'],
]);

/** Options that only Odoo has: a file with one of them is Odoo's. */
const TELLING =
  /^\s*(?:db_(?:host|port|name|user|password|maxconn|sslmode|template)|limit_(?:memory|time)_\w+|max_cron_threads|gevent_port|longpolling_port|xmlrpc_port|addons_path|admin_passwd|proxy_mode|dbfilter|list_db|without_demo)\s*=/m;

export function isOdooConfiguration(text: string): boolean {
  return (
    TELLING.test(text) ||
    (/^\s*\[options\]/m.test(text) && /^\s*(?:workers|http_port)\s*=/m.test(text))
  );
}
