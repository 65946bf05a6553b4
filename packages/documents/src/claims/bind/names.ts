import type { AttributeId } from '../../subject/attributes.ts';
import type { ValueOf } from '../../value/value.ts';
import type { Mention } from './scope.ts';

/** What a name looks like, by attribute; what looks otherwise is a description and no name. */
const TOKEN = /^[A-Za-z\d_][\w.@/-]*$/;
const SLUG = /^[a-z]{2,}[a-z\d]*-?[a-z\d-]*\d+[a-z\d-]*$/i;
const MACHINE = /^(?=.*[\d_-])[A-Za-z][\w.-]*$/;

const WORDS = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'i');

const SHAPES: Partial<Readonly<Record<AttributeId, RegExp>>> = {
  region: SLUG,
  'machine-size': MACHINE,
  host: MACHINE,
  hostname: MACHINE,
  provider: /^(?:[A-Z][\w'’.&-]*(?:\s[A-Z][\w'’.&-]*){0,2}|[a-z]{3,}[a-z-]*)$/,
  issuer:
    /^(?:let['’]?s ?encrypt|zerossl|digicert|sectigo|buypass|google trust services|cloudflare)(?: ca| r\d+| e\d+)?$/i,
  os: /^[A-Za-z]+[\s-]?\d[\d.]*(?:\s?LTS)?$/i,
  channel: /^#?[\w@.-]+(?:\s[\w@.-]+){0,2}$/,
  'database-server': TOKEN,
  edition: WORDS('(?:odoo )?(?:community|enterprise|ce|ee)(?: edition)?'),
  'tls-mode': WORDS('disabled?|allow|prefer|require|verify-ca|verify-full'),
  'secret-name': /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$/,
  'record-type': WORDS('A|AAAA|CNAME|MX|TXT|NS|CAA|SRV|PTR|SOA|ALIAS'),
  'dmarc-policy': WORDS('none|quarantine|reject'),
  challenge: WORDS('http-01|dns-01|tls-alpn-01'),
  'mail-encryption': WORDS('starttls|ssl|tls|none|smtps|plain'),
  severity: WORDS('critical|warning|info|high|medium|low|error|page|ticket'),
  'project-reference': /^[a-z\d][\w/-]{5,}$/i,
};

/** Words that stand where a name would, and are none. */
const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'yes no none n/a na tbd todo unknown same default defaults managed local external internal shared docker host bridge container containers ' +
    'postgresql postgres mysql mariadb redis mongodb sqlite sql server servers database databases cloud vps vm droplet linux unix custom auto automatic ' +
    'required optional enabled disabled on off true false own dedicated single multiple various all any each both see the a an it this that here below above ' +
    'active running stopped up down healthy private public open closed not never always persistent ephemeral'
  ).split(' '),
);

/** Whether a text can be the name that an attribute takes. Case does not matter to words that are none. */
export function isName(text: string, attribute: AttributeId): boolean {
  if (/^[A-Z][A-Z\d]*_[A-Z\d_]+$/.test(text) && attribute !== 'secret-name') return false;
  if (text.length > 80 || PLACEHOLDER.test(text) || NO_NAMES.has(text.toLowerCase())) return false;
  return (SHAPES[attribute] ?? TOKEN).test(text);
}

/** Whether a word of few is one that the attribute can have. */
export function fitsShape(text: string, attribute: AttributeId): boolean {
  return SHAPES[attribute]?.test(text) ?? true;
}

/** `<IP>`, `xxx`, `$HOST`, `${HOST}`, `YOUR_HOST`, `…`: to be filled in by whoever reads it. */
export const PLACEHOLDER =
  /[<>{}…]|\$[A-Za-z_({]|\bx{3,}\b|\byour[-_ ]|^\.{2,}$|^\*+$|\bchange[-_]?me\b|\bfoo\b|\bbar\b/i;

/** Attributes whose value is another thing of the stack: whatever it is called, its id is meant. */
const THINGS: Partial<Readonly<Record<AttributeId, Mention['subject']['kind']>>> = {
  host: 'host',
  'database-server': 'server',
};

/** A name as a value: of a thing that the stack knows its id, else as it is written. */
export function nameValue(
  text: string,
  known: Mention | undefined,
  attribute: AttributeId,
): ValueOf<'name'> {
  const isThing =
    known !== undefined && known.retired !== true && THINGS[attribute] === known.subject.kind;
  return { kind: 'name', text: isThing ? known.subject.id : text };
}
