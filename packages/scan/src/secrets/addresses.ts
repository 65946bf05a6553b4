import type { Hit, SecretKind } from './detector.ts';
import { isStandIn, isWeak } from './fake.ts';
import { PLACED } from './kinds.ts';
import type { PathClass } from './path-class.ts';

const LOGIN =
  /:\/\/(?<user>[^\s:/?#@"'`<>|\\]{0,128}):(?<password>[^\s/@"'`<>|\\]{1,256})@(?<host>[^\s/:?#"'`<>|\\,;)]{1,255})/y;

/** Schemes whose address is all that a client needs to log in. */
const CONNECTION =
  /^(?:postgres(?:ql)?|mysqlx?|mariadb|mongodb|redis|rediss|amqps?|smtps?|imaps?|ldaps?|mssql|sqlserver|clickhouse|cockroachdb|nats|mqtts?|kafka|sqlite|oracle|elasticsearch|cassandra|couchdb|neo4j|bolt)$/;
const WEB = /^(?:https?|ftps?|sftp|ssh|git|svn|wss?|davs?|webdavs?|s3|rsync)$/;

/** What documents write for a password. */
const WORD =
  /^(?:pass(?:word|wd)?|pwd|pw|secret|token|user(?:name)?|my[-_]?(?:pass|password|secret|token)|db[-_]?pass(?:word)?|p|x|[A-Z][A-Z_]+|x-oauth-basic|oauth2?)$/;

/** Hosts that only documents name (RFC 2606). */
const RESERVED =
  /(?:^|\.)(?:example|invalid|test)(?:\.(?:com|net|org))?$|^(?:host(?:name)?|server|domain\.tld|HOST)$/;

/** Addresses with a user and a literal password in them (RFC 3986, section 3.2.1). */
export function addresses(text: string, reading: PathClass): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = text.indexOf('://'); at !== -1; at = text.indexOf('://', at + 3)) {
    LOGIN.lastIndex = at;
    const groups = LOGIN.exec(text)?.groups;
    if (groups === undefined) continue;
    const { user = '', password = '', host = '' } = groups;
    const scheme = schemeBefore(text, at);
    const shape = shapeOf(scheme);
    if (shape === undefined || isInnocent(scheme, user, password, host, reading)) continue;
    const from = at + 3 + user.length + 1;
    const weak = isWeak(password, user);
    if (weak && (reading === 'prose' || reading === 'test' || reading === 'machine')) continue;
    hits.push({ ...(weak ? PLACED.weak : shape), from, to: from + password.length });
  }
  return hits;
}

function shapeOf(scheme: string): SecretKind | undefined {
  // `postgresql+psycopg2`, `mongodb+srv`, `git+https`
  const names = scheme.split('+');
  if (names.some((name) => CONNECTION.test(name))) return PLACED.connection;
  return names.some((name) => WEB.test(name)) ? PLACED.address : undefined;
}

function schemeBefore(text: string, at: number): string {
  return (
    /[a-z][a-z0-9+.-]{1,30}$/i.exec(text.slice(Math.max(0, at - 31), at))?.[0].toLowerCase() ?? ''
  );
}

function isInnocent(
  scheme: string,
  user: string,
  password: string,
  host: string,
  reading: PathClass,
): boolean {
  if (isStandIn(password) || isStandIn(user) || /[{}$%]/.test(host)) return true;
  if (/^\d{1,5}$/.test(password) && user.includes('.')) return true;
  const isExample = RESERVED.test(host) && !CONNECTION.test(scheme.split('+')[0] ?? '');
  if (isExample && reading !== 'settings') return true;
  if (
    WORD.test(password) &&
    (reading !== 'settings' || /^user(?:name)?$/i.test(user) || user === '')
  )
    return true;
  // In tests and prose a short word is an example, whatever it is.
  return (reading === 'test' || reading === 'prose') && /^[A-Za-z]{1,10}\d{0,4}$/.test(password);
}
