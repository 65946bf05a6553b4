import { decodeBase64Url } from './base64.ts';

/** What people write where a credential will be. */
const PLACEHOLDER =
  /example|placeholder|change[-_ ]?(?:me|this|it|in)|replace|redacted|dummy|sample|insert|your[-_ ]?|^enter|to[-_ ]?be[-_ ]?(?:changed|replaced|set|filled|defined)|fixme|todo|fake|foobar|xxx|\*\*\*|\.\.\.|…|^<.*>$|^\[.*\]$|^\{.*\}$|^__.*__$|^@.*@$|^%.*%$|-here$|_here$/i;

/** Digits and letters in the order of the keyboard or the alphabet. */
const ROW = /0123456|1234567|abcdefg|(.)\1{5}/i;

/** True for a text in the shape of a token that nobody drew by chance: `ghp_xxxx…`, `AKIA…EXAMPLE`. */
export function isFakeToken(value: string): boolean {
  if (/example|placeholder|redacted|xxxx|your_|_here/i.test(value) || ROW.test(value)) return true;
  return (value.length >= 20 && new Set(value).size < 10) || saysWords(value);
}

/** True for a secret of a webhook that decodes to a text: samples say in it what they are. */
function saysWords(value: string): boolean {
  const encoded = /^whsec_(?<encoded>.+)$/.exec(value)?.groups?.['encoded'];
  return encoded !== undefined && /^[\x20-\x7e]{12,}$/.test(decodeBase64Url(encoded));
}

/** True for a text in the order of the keyboard: `0123456789abcdef`. */
export function isSequence(value: string): boolean {
  return ROW.test(value);
}

/** True for a value that stands for another: a variable, a template, a placeholder, a reference. */
export function isStandIn(value: string): boolean {
  // In capitals it asks for a value; in small letters it is one, and works.
  if (/^change-?me$/.test(value)) return false;
  return PLACEHOLDER.test(value) || REFERENCE.test(value) || /^(.)\1*$/.test(value);
}

/** Values that name where the secret is. */
const REFERENCE =
  /\$\{|\$\(|\{\{|\{%|<%|#\{|\$\$|^["'\\]*\$[A-Za-z_0-9]|^\$\[|%\([A-Za-z_]+\)|%[A-Za-z_]\w+%|%[sdr]\b|^\{[\w.]*\}$|^!|^[&*][A-Za-z_]|^[|>][-+]?$|^(?:\/|\.\.?\/|~\/|file:|vault:|op:\/\/|arn:|env[:.]|secrets?[:.]|ref\+|ENC\[|AGE-ENC|[A-Za-z]:\\)|^(?:os\.|process\.|self\.|this\.|getenv|env\()|\(\)$/;

/** What programs ship in the comments of their own samples; in force it is a key that everybody knows. */
const SHIPPED: readonly string[] = [
  // grafana.ini, [security].
  'SW2YcwTIb9zpOOhoPsMm',
];

/** True for a value that a program's own sample configuration has. */
export function isShipped(value: string): boolean {
  return SHIPPED.includes(value);
}

/** Digests, and what a program keeps of a password: the password is not in them. */
const DIGEST =
  /^(?:\$(?:2[abxy]?|1|5|6|y|7|apr1|argon2(?:id|i|d)?|pbkdf2[-\w]*|scrypt|P|H)\$|\{(?:SSHA|SHA|CRYPT|BLF-CRYPT|PBKDF2|ARGON2ID?|SHA\d+-CRYPT)[^}]*\}|pbkdf2[:_]|scrypt:|bcrypt|argon2|SCRAM-SHA-|sha(?:1|256|384|512)[:-]|md5[:-]|md5[0-9a-f]{32}$|\*[0-9A-F]{40}$)/;

export function isDigest(value: string): boolean {
  return DIGEST.test(value);
}

/** Made-up ones, in demo data, have other letters as well. */
const UUID = /^[0-9a-z]{8}-(?:[0-9a-z]{4}-){3}[0-9a-z]{12}$/i;

export function isUuid(value: string): boolean {
  return UUID.test(value);
}

/** Public halves of key pairs. */
export function isPublicKey(value: string): boolean {
  return /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-|age1|-----BEGIN (?:PUBLIC|CERTIFICATE)|pk_(?:live|test)_|sb_publishable_)/.test(
    value,
  );
}

/** Passwords that everybody tries first. */
const WEAK =
  /^(?:admin|administrator|odoo\d{0,2}|openerp|postgres|postgresql|root|user|password|passwd|pass|secret|changeme|change-me|letmein|welcome|qwerty|guest|demo|test|toor|mysql|redis|minio|minioadmin|rabbitmq|superset|n8n|0000|1234\d{0,6}|admin(?:123|1234)|password\d{1,3}|odoo123|p@ssw0rd|passw0rd)$/i;

/** True for a password that everybody tries first, or that is its user's name. */
export function isWeak(password: string, user: string | undefined): boolean {
  return WEAK.test(password) || (user !== undefined && user !== '' && password === user);
}

/** True for a text that a generator may have made: several kinds of characters, few of them twice. */
export function looksDrawn(value: string): boolean {
  if (value.length < 8 || /\s/.test(value)) return false;
  const classes = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((one) => one.test(value)).length;
  const distinct = new Set(value).size;
  if (/^[0-9a-f]+$/i.test(value))
    return value.length >= 16 && distinct >= 8 && /\d/.test(value) && /[a-f]/i.test(value);
  if (!/\d/.test(value) && !(classes >= 3 && /[^A-Za-z0-9_.\-/ ]/.test(value))) return false;
  return classes >= 3 ? distinct >= 6 : value.length >= 12 && distinct >= 8;
}
