import type { FileKind } from './subject.ts';

type Sign = readonly [FileKind, RegExp];

/** Names that say enough, checked in order. Folders that other programs have as well do not. */
const NAMES: readonly Sign[] = [
  ['compose', /(?:^|[/.-])(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/],
  ['dockerfile', /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[\w-]+)?$|\.[Dd]ockerfile$/],
  [
    'odoo-conf',
    /(?:^|\/)(?:odoo|openerp-server)(?:[\w-]*\.(?:conf|cfg|ini))$|(?:^|\/)\.(?:odoorc|openerp_serverrc)$/,
  ],
  ['crontab', /(?:^|\/)crontab(?:-[\w-]+|\.txt)?$|\.cron(?:tab)?$|(?:^|\/)cron\.d\/[^/.]+$/],
  ['zone', /\.zone$/],
  ['shell', /\.(?:sh|bash)$/],
  [
    'nginx',
    /(?:^|\/)nginx[\w.-]*\.conf$|\.nginx$|(?:^|\/)nginx\/(?:.*\/)?(?:[^/]+\.(?:conf|inc|types)|sites-\w+\/[^/]+)$/,
  ],
];

const ODOO_SECTION = /^\s*\[options\]\s*$/m;

/** Texts that tell what a name such as `shop.conf` does not. */
const TEXTS: readonly Sign[] = [
  ['odoo-conf', ODOO_SECTION],
  ['nginx', /^\s*(?:server|http|events|upstream\s+\S+|location\s+[^{;\n]+|map\s+\S+\s+\S+)\s*\{/m],
  ['zone', /^\$(?:ORIGIN|TTL)\s|\sSOA\s+[\w.-]+\s+[\w.-]+\s*\(?/m],
  ['shell', /^#!\s*\/\S*\b(?:env\s+)?(?:ba|da|k|z)?sh\b/],
];

/** Names that are worth a look inside. */
const VAGUE =
  /\.(?:conf|cfg|ini|vhost)(?:\.[\w-]+)?$|(?:^|\/)[^./]+$|(?:^|\/)db\.[\w.-]+$|(?:^|\/)sites-\w+\/[^/]+$/;

/** Jinja and its like: the text becomes a configuration only later. Compose has `{{ }}` of its own. */
const TEMPLATE = /\{\{|\{%/;

/**
 * The syntax of a file by its name, else by its text; undefined when it is none that the linter
 * reads. An `[options]` section wins over a folder's name: nobody but Odoo writes one.
 */
export function kindOf(path: string, text: string): FileKind | undefined {
  const kind = byName(path, text) ?? (VAGUE.test(path) ? byText(text) : undefined);
  const isFlat = kind === 'nginx' || kind === 'odoo-conf';
  return isFlat && TEMPLATE.test(text) ? undefined : kind;
}

function byName(path: string, text: string): FileKind | undefined {
  const kind = NAMES.find(([, name]) => name.test(path))?.[0];
  return kind === 'nginx' && ODOO_SECTION.test(text) ? 'odoo-conf' : kind;
}

function byText(text: string): FileKind | undefined {
  return TEXTS.find(([, sign]) => sign.test(text))?.[0];
}

/** True when a file's name alone says that its text is worth reading. */
export function mayBeLinted(path: string): boolean {
  return VAGUE.test(path) || NAMES.some(([, name]) => name.test(path));
}
