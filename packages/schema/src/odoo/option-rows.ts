import { SSL_MODES } from './ssl-mode.ts';

/**
 * How an option's text becomes a value. `path` and `paths` expand `~` and `$VAR`; nothing else does.
 * `list` and `paths` are comma separated: one string up to 18.0, a list from 19.0.
 */
export type OdooOptionType =
  | 'bool'
  | 'choice'
  | 'float'
  | 'int'
  | 'list'
  | 'path'
  | 'paths'
  | 'string';

/** An option over a run of series in which the facts are the same. */
export interface OptionRow {
  readonly name: string;
  /** First and last major in which the row holds; 16 and 19 when absent. */
  readonly from?: number;
  readonly to?: number;
  /** Absent when the series has no such option any more: then `use` names its successor. */
  readonly type?: OdooOptionType;
  /** Absent when the option is unset by default (Odoo's own False, None or empty text). */
  readonly default?: string | number | boolean;
  readonly choices?: readonly string[];
  /** The option to write instead. */
  readonly use?: string;
  /** False when Odoo takes the value from the command line only. */
  readonly file?: false;
  /** Read by `config.get` somewhere in Odoo, without a declaration: never cast, stays text. */
  readonly undeclared?: true;
  /** False when the declared type is not applied to the file: the value stays text. */
  readonly cast?: false;
  /** A boolean that 19.0 reads only in the spellings other than `False`, which it skips. */
  readonly skipsFalse?: true;
}

const LOG_LEVELS = [
  'info',
  'debug_rpc',
  'warn',
  'test',
  'critical',
  'runbot',
  'debug_sql',
  'error',
  'debug',
  'debug_rpc_answer',
  'notset',
] as const;

/** Every option of Odoo 16.0 to 19.0, sorted by name. README.md of this folder says where it is from. */
export const OPTION_ROWS: readonly OptionRow[] = [
  { name: 'addons_path', type: 'paths' },
  { name: 'admin_passwd', type: 'string', default: 'admin' },
  { name: 'apps_server', to: 16, type: 'string', undeclared: true },
  { name: 'bin_path', to: 18, type: 'string', undeclared: true },
  { name: 'bin_path', from: 19, type: 'path' },
  { name: 'config', to: 18, type: 'string', file: false },
  { name: 'config', from: 19, type: 'path', file: false },
  { name: 'csv_internal_sep', type: 'string', default: ',' },
  { name: 'data_dir', to: 18, type: 'path', default: '/var/lib/odoo' },
  { name: 'data_dir', from: 19, type: 'path' },
  { name: 'db_app_name', from: 19, type: 'string', default: 'odoo-{pid}' },
  { name: 'db_host', type: 'string' },
  { name: 'db_maxconn', type: 'int', default: 64 },
  { name: 'db_maxconn_gevent', from: 17, type: 'int' },
  { name: 'db_name', to: 18, type: 'string' },
  { name: 'db_name', from: 19, type: 'list' },
  { name: 'db_password', type: 'string' },
  { name: 'db_port', type: 'int' },
  { name: 'db_replica_host', from: 18, type: 'string' },
  { name: 'db_replica_port', from: 18, type: 'int' },
  { name: 'db_sslmode', type: 'choice', default: 'prefer', choices: SSL_MODES },
  { name: 'db_template', type: 'string', default: 'template0' },
  { name: 'db_user', type: 'string' },
  { name: 'dbfilter', type: 'string' },
  { name: 'default_productivity_apps', to: 18, type: 'string', undeclared: true },
  { name: 'default_productivity_apps', from: 19, type: 'bool', default: false, skipsFalse: true },
  { name: 'dev_mode', to: 18, type: 'string', file: false },
  { name: 'dev_mode', from: 19, type: 'list' },
  { name: 'email_from', type: 'string' },
  { name: 'from_filter', type: 'string' },
  { name: 'geoip_city_db', from: 17, type: 'path', default: '/usr/share/GeoIP/GeoLite2-City.mmdb' },
  {
    name: 'geoip_country_db',
    from: 17,
    type: 'path',
    default: '/usr/share/GeoIP/GeoLite2-Country.mmdb',
  },
  { name: 'geoip_database', to: 16, type: 'path', default: '/usr/share/GeoIP/GeoLite2-City.mmdb' },
  { name: 'geoip_database', from: 17, to: 17, use: 'geoip_city_db' },
  { name: 'geoip_database', from: 18, to: 18, type: 'string', use: 'geoip_city_db' },
  { name: 'geoip_database', from: 19, use: 'geoip_city_db' },
  { name: 'gevent_port', type: 'int', default: 8072 },
  { name: 'http_enable', type: 'bool', default: true },
  { name: 'http_interface', to: 18, type: 'string' },
  { name: 'http_interface', from: 19, type: 'string', default: '0.0.0.0' },
  { name: 'http_port', type: 'int', default: 8069 },
  { name: 'import_file_maxbytes', from: 19, type: 'int', default: 10485760 },
  { name: 'import_file_timeout', from: 19, type: 'int', default: 3 },
  { name: 'import_image_maxbytes', to: 18, type: 'string', undeclared: true },
  { name: 'import_image_maxbytes', from: 19, type: 'int', use: 'import_file_maxbytes' },
  { name: 'import_image_regex', to: 18, type: 'string', undeclared: true },
  { name: 'import_image_regex', from: 19, type: 'string', use: 'import_url_regex' },
  { name: 'import_image_timeout', to: 18, type: 'string', undeclared: true },
  { name: 'import_image_timeout', from: 19, type: 'int', use: 'import_file_timeout' },
  { name: 'import_partial', to: 18, type: 'string' },
  { name: 'import_partial', from: 19, type: 'path', file: false },
  { name: 'import_url_regex', from: 19, type: 'string', default: '^(?:http|https)://' },
  { name: 'init', to: 18, type: 'string', file: false },
  { name: 'init', from: 19, type: 'list', file: false },
  { name: 'language', to: 18, type: 'string' },
  { name: 'limit_memory_hard', type: 'int', default: 2684354560 },
  { name: 'limit_memory_hard_gevent', from: 18, type: 'int' },
  { name: 'limit_memory_soft', type: 'int', default: 2147483648 },
  { name: 'limit_memory_soft_gevent', from: 18, type: 'int' },
  { name: 'limit_request', type: 'int', default: 65536 },
  { name: 'limit_time_cpu', type: 'int', default: 60 },
  { name: 'limit_time_real', type: 'int', default: 120 },
  { name: 'limit_time_real_cron', type: 'int', default: -1 },
  { name: 'limit_time_worker_cron', from: 18, type: 'int', default: 0 },
  { name: 'list_db', type: 'bool', default: true },
  { name: 'load_language', type: 'string' },
  { name: 'log_db', type: 'string' },
  { name: 'log_db_level', type: 'string', default: 'warning' },
  { name: 'log_handler', type: 'list', default: ':INFO' },
  { name: 'log_level', type: 'choice', default: 'info', choices: LOG_LEVELS },
  { name: 'logfile', type: 'path' },
  { name: 'longpolling_port', to: 17, type: 'int', default: 0, use: 'gevent_port' },
  { name: 'longpolling_port', from: 18, use: 'gevent_port' },
  { name: 'max_cron_threads', type: 'int', default: 2 },
  { name: 'osv_memory_age_limit', to: 16, type: 'float', use: 'transient_age_limit' },
  { name: 'osv_memory_age_limit', from: 17, to: 17, use: 'transient_age_limit' },
  { name: 'osv_memory_age_limit', from: 18, to: 18, type: 'float', use: 'transient_age_limit' },
  { name: 'osv_memory_age_limit', from: 19, use: 'transient_age_limit' },
  { name: 'osv_memory_count_limit', type: 'int', default: 0 },
  { name: 'overwrite_existing_translations', type: 'bool', default: false },
  { name: 'pg_path', type: 'path' },
  { name: 'pidfile', type: 'path' },
  { name: 'pre_upgrade_scripts', from: 18, type: 'paths' },
  { name: 'proxy_access_token', to: 18, type: 'string', undeclared: true },
  { name: 'proxy_access_token', from: 19, type: 'string' },
  { name: 'proxy_mode', type: 'bool', default: false },
  {
    name: 'publisher_warranty_url',
    to: 17,
    type: 'string',
    default: 'http://services.openerp.com/publisher-warranty/',
  },
  {
    name: 'publisher_warranty_url',
    from: 18,
    type: 'string',
    default: 'http://services.odoo.com/publisher-warranty/',
  },
  { name: 'registry_lru_size', type: 'string', undeclared: true },
  { name: 'reinit', from: 19, type: 'list', file: false },
  { name: 'reportgz', type: 'bool', default: false },
  { name: 'root_path', to: 18, type: 'string', file: false },
  { name: 'save', to: 18, type: 'bool', file: false },
  { name: 'save', from: 19, type: 'bool', default: false, file: false },
  { name: 'screencasts', type: 'path' },
  { name: 'screenshots', type: 'path' },
  { name: 'server_wide_modules', to: 18, type: 'list', default: 'base,web' },
  { name: 'server_wide_modules', from: 19, type: 'list', default: 'base,rpc,web' },
  { name: 'shell_interface', to: 18, type: 'string' },
  { name: 'skip_auto_install', from: 19, type: 'bool', default: false },
  { name: 'smtp_password', type: 'string' },
  { name: 'smtp_port', type: 'int', default: 25 },
  { name: 'smtp_server', type: 'string', default: 'localhost' },
  { name: 'smtp_ssl', type: 'bool', default: false },
  { name: 'smtp_ssl_certificate_filename', to: 18, type: 'string' },
  { name: 'smtp_ssl_certificate_filename', from: 19, type: 'path' },
  { name: 'smtp_ssl_private_key_filename', to: 18, type: 'string' },
  { name: 'smtp_ssl_private_key_filename', from: 19, type: 'path' },
  { name: 'smtp_user', type: 'string' },
  { name: 'stop_after_init', to: 18, type: 'bool', default: false },
  { name: 'stop_after_init', from: 19, type: 'bool', default: false, file: false },
  { name: 'syslog', type: 'bool', default: false },
  { name: 'test_enable', type: 'bool', file: false },
  { name: 'test_file', to: 18, type: 'path' },
  { name: 'test_file', from: 19, type: 'path', file: false },
  { name: 'test_tags', to: 18, type: 'string' },
  { name: 'test_tags', from: 19, type: 'string', file: false },
  { name: 'transient_age_limit', type: 'float', default: 1 },
  { name: 'translate_in', to: 18, type: 'path' },
  { name: 'translate_modules', to: 18, type: 'string', file: false },
  { name: 'translate_out', to: 18, type: 'path' },
  { name: 'unaccent', type: 'bool', default: false },
  { name: 'update', to: 18, type: 'string', file: false },
  { name: 'update', from: 19, type: 'list', file: false },
  { name: 'upgrade_path', type: 'paths' },
  { name: 'websocket_keep_alive_timeout', to: 18, type: 'int', default: 3600, cast: false },
  { name: 'websocket_keep_alive_timeout', from: 19, type: 'int', default: 3600 },
  { name: 'websocket_rate_limit_burst', to: 18, type: 'int', default: 10, cast: false },
  { name: 'websocket_rate_limit_burst', from: 19, type: 'int', default: 10 },
  { name: 'websocket_rate_limit_delay', to: 18, type: 'float', default: 0.2, cast: false },
  { name: 'websocket_rate_limit_delay', from: 19, type: 'float', default: 0.2 },
  { name: 'with_demo', from: 19, type: 'bool', default: false },
  { name: 'without_demo', to: 18, type: 'string' },
  { name: 'without_demo', from: 19, type: 'string', use: 'with_demo' },
  { name: 'workers', type: 'int', default: 0 },
  { name: 'x_sendfile', type: 'bool', default: false },
  { name: 'xmlrpc', to: 18, type: 'bool', use: 'http_enable' },
  { name: 'xmlrpc', from: 19, use: 'http_enable' },
  { name: 'xmlrpc_interface', to: 18, type: 'string', use: 'http_interface' },
  { name: 'xmlrpc_interface', from: 19, use: 'http_interface' },
  { name: 'xmlrpc_port', to: 18, type: 'int', use: 'http_port' },
  { name: 'xmlrpc_port', from: 19, use: 'http_port' },
];
