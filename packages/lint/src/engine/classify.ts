import type { FileKind } from '../subject.ts';

type Sign = readonly [FileKind, RegExp];

/** Names that say enough, checked in order. Folders that other programs have as well do not. */
const NAMES: readonly Sign[] = [
  ['compose', /(?:^|[/.-])(?:(?:docker-)?compose|docker-stack)(?:[._-][\w.-]+)?\.ya?ml$/],
  ['dockerfile', /(?:^|\/)(?:Dockerfile|Containerfile)(?:[._-][\w.-]+)?$|\.[Dd]ockerfile$/],
  [
    'odoo-conf',
    /(?:^|\/)(?:odoo|openerp-server)(?:[\w-]*\.(?:conf|cfg|ini))$|\.odoo\.conf$|(?:^|\/)\.(?:odoorc|openerp_serverrc)$/,
  ],
  ['crontab', /(?:^|\/)crontab(?:-[\w-]+|\.txt)?$|\.cron(?:tab)?$|(?:^|\/)cron\.d\/[^/.]+$/],
  ['zone', /\.zone$/],
  ['shell', /\.(?:sh|bash)$/],
  [
    'nginx',
    /(?:^|\/)nginx[\w.-]*\.conf$|\.nginx$|(?:^|\/)nginx\/(?:.*\/)?(?:[^/]+\.(?:conf|inc|types)|sites-\w+\/[^/]+)$/,
  ],
];

/** Sections of what else is called odoo.conf or nginx.conf: programs of supervisord, filters of fail2ban, units. */
const OTHER_SECTION =
  /^\[(?:program:|group:|eventlistener:|supervisor|unix_http_server|inet_http_server|Definition|Unit|Service|DEFAULT\])/m;

const ODOO_SECTION = /^\s*\[options\]\s*$/m;

/** Options that no other program with an `[options]` section has; pacman has one too. */
const ODOO_OPTION =
  /^\s*(?:addons_path|admin_passwd|db_\w+|dbfilter|proxy_mode|data_dir|gevent_port|longpolling_port|list_db|limit_(?:memory|time)_\w+|(?:xmlrpc|http)_\w+|workers|without_demo)\s*[=:]/m;

const NGINX_BLOCK =
  /^\s*(?:server|http|events|upstream\s+\S+|location\s+[^{;\n]+|map\s+\S+\s+\S+)\s*\{/m;

/** Akka and its like have blocks called `server` too, with `=` and without semicolons. */
const ASSIGNED = /^[ \t]*[\w.-]+[ \t]*=[ \t]*\S/m;
const ENDED = /;[ \t]*(?:#.*)?$/m;

/** Texts that tell what a name such as `shop.conf` does not. */
const TEXTS: readonly (readonly [FileKind, ...RegExp[]])[] = [
  ['odoo-conf', ODOO_SECTION, ODOO_OPTION],
  ['nginx', NGINX_BLOCK],
  ['zone', /^\$(?:ORIGIN|TTL)\s|\sSOA\s+[\w.-]+\s+[\w.-]+\s*\(?/m],
];

/** The first line of a program says who reads it, whatever it is called. */
const SHELL = /^#!\s*\/\S*\b(?:env\s+(?:-S\s+)?)?(?:ba|da|k|a|z)?sh\b/;

/** Names that are worth a look inside. */
const VAGUE =
  /\.(?:conf|cfg|ini|vhost)(?:\.[\w-]+)?$|(?:^|\/)[^./]+$|(?:^|\/)db\.[\w.-]+$|(?:^|\/)sites-\w+\/[^/]+$|(?:^|\/)(?:[\w-]+\.)+(?:com|org|net|info|eu)$/;

/** Documents, code and data, in which a text that looks like ours is an example of it. */
const OTHERS = /\.(?:md|rst|txt|py|js|ts|rb|json|xml|html?|csv|po|toml|lock|service|timer)$/i;

/** Jinja and its like: the text becomes a configuration only later. Compose has `{{ }}` of its own. */
const TEMPLATE = /\{\{|\{%/;
const TEMPLATE_NAME =
  /\.(?:hbs|j2|jinja2?|erb|ejs|mustache|tmpl|gotmpl)$|(?:^|\/)Dockerfile[\w.-]*\.(?:template|tpl|in)$/i;

/** Pieces of an odoo.conf that an entrypoint fills with the environment: doodba's and their like. */
const FILLED_NAME = /(?:^|\/)conf\.d\/|template/;
const FILLED_VALUE = /^\w+[ \t]*=[ \t]*\$\{?[A-Z]\w*\}?[ \t]*$/m;

/** Told by a comment where the name is plain: "rendered from this template at start". */
const FILLED_NOTE = /^[ \t]*[#;].*(?:template|envsubst)/im;

/** Copies that editors, package managers and merges leave: no program reads them. */
const COPY = /\.(?:orig|rej|bak|old|save|sw[op]|dist|dpkg-\w+|rpm(?:new|save|orig)|ucf-\w+)$|~$/;

/** `{DOMAIN}`, which a script replaces before nginx starts; nginx itself has `$` before its braces. */
const FILLED_BRACES = /(?<![$\\])\{[A-Z][A-Z0-9_]+\}/;

/** What Odoo carries in its own tree for the box beside the till and for its installers. */
const OF_ODOO =
  /(?:^|\/)(?:addons\/(?:point_of_sale\/tools|iot_box_image)|addons\/web\/static|setup\/win32)\//;

/** A piece of a site that another file includes. */
const NGINX_LINE =
  /^[ \t]*(?:proxy_\w+|add_header|server_name|listen|ssl_\w+|gzip\w*)[ \t]+[^=\n]*;[ \t]*$/m;

/** The syntax of a file by its name, else by its text; undefined when it is none that the linter reads. */
export function kindOf(path: string, text: string): FileKind | undefined {
  if (TEMPLATE_NAME.test(path) || COPY.test(path) || OF_ODOO.test(path)) return undefined;
  const isVague = VAGUE.test(path) && !OTHERS.test(path);
  const kind = byName(path, text) ?? (isVague ? byText(text) : undefined);
  const isProgram = kind === 'shell' || kind === 'crontab' || (kind === undefined && isVague);
  if (isProgram && text.startsWith('#!')) return SHELL.test(text) ? 'shell' : undefined;
  return isTemplate(kind, path, text) ? undefined : kind;
}

/** A line that is nothing but an order to the template: no value of Compose begins so. */
const TEMPLATE_LINE = /^[ \t]*(?:\{\{-?|\{%)/m;

function isTemplate(kind: FileKind | undefined, path: string, text: string): boolean {
  if (kind === 'compose') return TEMPLATE_LINE.test(text);
  if (kind !== 'nginx' && kind !== 'odoo-conf') return false;
  const withoutComments = text.replaceAll(/^[ \t]*[#;].*$/gm, '');
  if (TEMPLATE.test(withoutComments)) return true;
  if (kind === 'nginx' && FILLED_BRACES.test(withoutComments)) return true;
  const isFilled = FILLED_NAME.test(path) || FILLED_NOTE.test(text);
  return kind === 'odoo-conf' && isFilled && FILLED_VALUE.test(text);
}

/** An odoo.conf lies in folders of nginx, and sites of nginx are called odoo.conf: the text decides. */
function byName(path: string, text: string): FileKind | undefined {
  const kind = NAMES.find(([, name]) => name.test(path))?.[0];
  if (kind !== 'nginx' && kind !== 'odoo-conf') return kind;
  if (ODOO_SECTION.test(text)) return 'odoo-conf';
  if (NGINX_BLOCK.test(text) || NGINX_LINE.test(text)) return 'nginx';
  return OTHER_SECTION.test(text) ? undefined : kind;
}

/** Before the first section stand comments and settings; in prose the section is an example. */
const SETTING = /^[ \t]*(?:[#;].*|\w+[ \t]*=.*)?\r?$/;
const FENCE = /^[ \t]*(?:```|~~~)/m;

function isProse(text: string): boolean {
  const head = text.slice(0, Math.max(0, text.search(/^[ \t]*\[/m)));
  return FENCE.test(text) || !head.split('\n').every((line) => SETTING.test(line));
}

function byText(text: string): FileKind | undefined {
  const kind = TEXTS.find(([, ...signs]) => signs.every((sign) => sign.test(text)))?.[0];
  if (kind === 'odoo-conf' && isProse(text)) return undefined;
  return kind === 'nginx' && ASSIGNED.test(text) && !ENDED.test(text) ? undefined : kind;
}

/** True when a file's name alone says that its text is worth reading. */
export function mayBeLinted(path: string): boolean {
  return VAGUE.test(path) || NAMES.some(([, name]) => name.test(path));
}
