import { matchAt } from '../found-value.ts';
import type { FoundValue, Reading } from '../found-value.ts';
import type { Value } from '../value.ts';
import { canonicalIpv6 } from './address.ts';
import { domainOf } from './domain.ts';

const URL_SIGNS =
  /([A-Za-z][A-Za-z\d+.-]{0,30}):\/\/(?:([^\s/@:"'`<>]{0,200})(?::([^\s/@"'`<>]{0,200}))?@)?(\[[\dA-Fa-f:.]{2,45}\]|[\w.*-]{1,253})(?::(\d{1,5}))?(\/[^\s"'`<>?#)\]}|,;]{0,1000})?(?:[?#][^\s"'`<>)\]|]{0,2000})?/y;
const DATABASES = /^(?:postgres|postgresql|pgsql|mysql|mariadb|mongodb)(?:\+|$)/i;

/**
 * The parts of an URL: host, port and route, each a value at its own place. Of a database's: role, host, port and
 * name. Of `s3://bucket/…` the bucket. A password is passed over.
 */
export function readUrl(text: string, at: number): Reading | undefined {
  const match = matchAt(URL_SIGNS, text, at);
  if (match === null) return undefined;
  const [all, scheme = '', user, password, host = '', port, route] = match;
  const found: FoundValue[] = [];
  let place = at + scheme.length + 3;
  const put = (value: Value | undefined, length: number, noun?: string): void => {
    if (value !== undefined)
      found.push({ value, start: place, end: place + length, ...(noun && { noun }) });
  };
  const isDatabase = DATABASES.test(scheme);
  if (user !== undefined) {
    if (isDatabase || scheme === 'ssh') put(nameOf(user), user.length, 'user');
    place += user.length + 1 + (password === undefined ? 0 : password.length + 1);
  }
  if (scheme === 's3') put(nameOf(host), host.length, 'bucket');
  else put(hostOf(host), host.replace(/\.+$/, '').length);
  place += host.length;
  if (port !== undefined) {
    place += 1;
    put({ kind: 'port', port: Number(port), protocol: undefined }, port.length);
    place += port.length;
  }
  const path = route?.replace(/[.:!*_]+$/, '').replace(/\/+$/, '');
  if (path !== undefined && path.length > 1 && scheme !== 's3') {
    if (!isDatabase) put({ kind: 'route', text: path }, path.length);
    else {
      place += 1;
      put(nameOf(path.slice(1)), path.length - 1, 'database');
    }
  }
  return { found, end: at + all.length };
}

/** The host of an URL or of `user@host`: an address, a domain, or the name of one machine. */
export function hostOf(written: string): Value | undefined {
  const host = written.replace(/\.+$/, '');
  if (host.startsWith('[')) {
    const text = canonicalIpv6(host.slice(1, -1));
    return text === undefined ? undefined : { kind: 'address', text };
  }
  const v4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(host);
  if (v4 !== null) return { kind: 'address', text: v4.slice(1).map(Number).join('.') };
  const domain = domainOf(host, true);
  return domain === undefined ? nameOf(host) : { kind: 'domain', text: domain };
}

/** A plain name; undefined for placeholders. */
export function nameOf(text: string): Value | undefined {
  return /^[A-Za-z\d_][\w.-]*$/.test(text) && /[a-z]/.test(text)
    ? { kind: 'name', text }
    : undefined;
}
