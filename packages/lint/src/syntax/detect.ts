/** Syntaxes that the linter reads. */
export type SyntaxId =
  | 'compose'
  | 'crontab'
  | 'dockerfile'
  | 'nginx'
  | 'odoo-conf'
  | 'shell'
  | 'zone';

/** By path alone, first match first. */
const PATHS: readonly (readonly [RegExp, SyntaxId])[] = [
  [/(?:^|\/)(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/i, 'compose'],
  [/(?:^|\/)(?:[\w-]+\.)?(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?$/, 'dockerfile'],
  [/\.dockerfile$/i, 'dockerfile'],
  [/(?:^|\/)\.?(?:odoo|openerp)(?:-server|rc|_serverrc)?(?:[\w-]*\.conf(?:\.\w+)?)?$/, 'odoo-conf'],
  [/\.odoo\.conf$/, 'odoo-conf'],
  [/(?:^|\/)nginx[\w.-]*\.conf(?:\.template)?$/, 'nginx'],
  [/(?:^|\/)crontab(?:\.[\w-]+)?$|\.cron(?:tab)?$/, 'crontab'],
  // cron itself leaves out names with a dot.
  [/(?:^|\/)cron\.d\/[\w-]+$/, 'crontab'],
  [/\.zone$|(?:^|\/)db\.[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i, 'zone'],
  [/\.(?:sh|bash)$/, 'shell'],
];

/** By path and text: the path alone is no proof, for Apache and systemd have a conf.d too. */
const NGINX_FOLDER =
  /(?:^|\/)(?:nginx|conf\.d|sites-(?:available|enabled)|snippets)\/(?:.*\/)?[^/]+$|\.conf(?:\.template)?$|\.vhost$/;
const NGINX_TEXT = [
  /^[ \t]*(?:server|http|events|location[ \t][^{;\n]*|upstream[ \t]+[\w.-]+|map[ \t]+\S+[ \t]+\S+)[ \t]*\{/m,
  /^[ \t]*(?:listen|server_name|proxy_pass|proxy_set_header|add_header|ssl_certificate(?:_key)?|ssl_protocols)[ \t][^\n{]*;/m,
];

/** Options that no other program with an `[options]` section has (pacman has one too). */
const ODOO_TEXT = [
  /^\s*\[options\]\s*$/m,
  /^\s*(?:addons_path|admin_passwd|db_(?:host|name|user|port|password|maxconn)|dbfilter|proxy_mode|data_dir|gevent_port|longpolling_port|list_db|limit_(?:memory|time)_\w+|xmlrpc_port|http_port|workers|without_demo)\s*[=:]/m,
];

const COMPOSE_TEXT = [
  /^services:[ \t]*(?:#.*)?$/m,
  /^[ \t]+(?:image|build|container_name|depends_on|ports):/m,
];
const ZONE_TEXT =
  /^(?:\S*[ \t]+)?(?:\d\w*[ \t]+)?(?:IN[ \t]+)?(?:\d\w*[ \t]+)?SOA[ \t]+\S+[ \t]+\S+[ \t]*[(\d]/im;
const ZONE_SIGN = /^\$(?:TTL|ORIGIN)\b|[ \t](?:SOA|IN)[ \t]/im;
const SHEBANG = /^#![ \t]*\S*\/(?:env[ \t]+(?:-S[ \t]+)?)?(?:ba|da|k|a)?sh(?:[ \t]|\r?$)/m;

/** A template of another program: not the syntax itself until it is filled in. */
const TEMPLATE_PATH = /\.(?:hbs|j2|jinja2?|erb|ejs|mustache|tmpl|gotmpl)$/i;
const TEMPLATE_TEXT = /\{\{[^\n]*\}\}|\{%[^\n]*%\}|<%[^\n]*%>/;
/** Docker's own `--format '{{.State}}'` stands in these. */
const MAY_HOLD_BRACES: ReadonlySet<SyntaxId> = new Set([
  'compose',
  'dockerfile',
  'shell',
  'crontab',
]);

/** Files of these kinds hold text that looks like ours: documents, code, data. */
const OTHERS = /\.(?:md|rst|txt|py|js|ts|json|xml|html?|csv|po|toml|lock|service|timer)$/i;

/**
 * The syntax of a file by its path and its text; undefined when unsure: the linter then says that the
 * file was skipped, which is better than wrong findings. A path is relative, with `/`.
 */
export function detectSyntax(path: string, text: string): SyntaxId | undefined {
  if (TEMPLATE_PATH.test(path)) return undefined;
  const syntax = syntaxOf(path, text);
  if (syntax === undefined || MAY_HOLD_BRACES.has(syntax)) return syntax;
  return TEMPLATE_TEXT.test(text) ? undefined : syntax;
}

function syntaxOf(path: string, text: string): SyntaxId | undefined {
  const firstLine = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  // A program says itself who reads it, whatever it is called.
  if (firstLine.startsWith('#!') && !OTHERS.test(path)) {
    return SHEBANG.test(firstLine) ? 'shell' : undefined;
  }
  const isIni = ODOO_TEXT.every((sign) => sign.test(text));
  const named = PATHS.find(([pattern]) => pattern.test(path))?.[1];
  // An odoo.conf lies in folders of nginx, and nginx templates are called odoo.conf.
  if (named === 'odoo-conf' || named === 'nginx') return byContent(text, isIni) ?? named;
  // `db.schema.rb` is no zone.
  if (named === 'zone' && !/\.zone$/i.test(path) && !ZONE_SIGN.test(text)) return undefined;
  if (named !== undefined) return named;
  if (OTHERS.test(path)) return undefined;
  if (isIni) return 'odoo-conf';
  if (NGINX_FOLDER.test(path) && NGINX_TEXT.some((sign) => sign.test(text))) return 'nginx';
  if (/\.ya?ml$/i.test(path)) {
    return COMPOSE_TEXT.every((sign) => sign.test(text)) ? 'compose' : undefined;
  }
  if (/(?:^|\/)(?:zones?|bind|named|dns)\//.test(path) && ZONE_TEXT.test(text)) return 'zone';
  return undefined;
}

function byContent(text: string, isIni: boolean): SyntaxId | undefined {
  if (isIni || /^\s*\[options\]\s*$/m.test(text)) return 'odoo-conf';
  return NGINX_TEXT[0]?.test(text) === true ? 'nginx' : undefined;
}

/** Whether a crontab has a column for the user: those of the system do. */
export function crontabKind(path: string): 'user' | 'system' {
  return /(?:^|\/)(?:etc\/crontab|cron\.d\/[^/]+)$/.test(path) ? 'system' : 'user';
}
