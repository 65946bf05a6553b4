import { distanceBetween } from '@stackwright/core';

/** Parts of variables' names that people take for each other. */
const SAME: readonly (readonly string[])[] = [
  ['PASSWORD', 'PASS', 'PASSWD', 'PWD', 'PW', 'PSWD'],
  ['DB', 'DATABASE', 'POSTGRES', 'POSTGRESQL', 'PG', 'POSTGRESDB'],
  ['ENCRYPTION', 'ENCRYPT', 'ENC', 'CRYPTO'],
  ['USER', 'USERNAME', 'LOGIN'],
  ['STAGING', 'STAGE', 'STG'],
  ['PRODUCTION', 'PROD'],
  ['RECIPIENT', 'RECIPIENTS', 'PUBKEY'],
  ['URL', 'URI', 'DSN'],
  ['TIMEZONE', 'TZ'],
];
const WORD: ReadonlyMap<string, string> = new Map(
  SAME.flatMap(([own = '', ...others]) =>
    [own, ...others].map((part): [string, string] => [part, own]),
  ),
);

/** How a name that nothing has is like one that something has. */
export type Likeness =
  /** Nobody means anything else: a slip, another word for a part, parts in another order, one part more or less. */
  | 'close'
  /** The end or the beginning of one, or of the same service and of the same kind: only where the stack's own are told. */
  | 'kin';

/** Names that programs and images give their variables themselves: whoever writes one may mean just that. */
const UPSTREAM =
  /^(?:POSTGRES_(?:USER|DB|HOST|PORT|PASSWORD|PASSWORD_FILE|INITDB_ARGS)|PG[A-Z_]*|(?:AWS|GITHUB|GH|CI|DOCKER|COMPOSE|NODE|NPM|PYTHON|PIP|LC|XDG|SSH|GIT|VAULT|KC|KEYCLOAK|GF|RUNNER|ACTIONS|DO|DIGITALOCEAN)_\w+|DB_(?:HOST|PORT|NAME|USER|SSLMODE)|API_KEY|DATABASE_UR[IL]|N8N_(?:BASIC_AUTH|SMTP|USER_MANAGEMENT|RUNNERS|LICENSE|METRICS|LOG|DIAGNOSTICS|EDITOR|EMAIL|PAYLOAD|DEFAULT|SECURE|PUSH|VERSION|TEMPLATES|BLOCK|EXTERNAL|COMMUNITY|PORT|LISTEN|PATH|PROXY|DISABLE|ENFORCE)\w*|DB_POSTGRESDB_(?:SCHEMA|POOL_SIZE|SSL_(?:CA|CERT|KEY|REJECT_UNAUTHORIZED)\w*|CONNECTION_TIMEOUT\w*)|SUPERSET_(?:CONFIG_PATH|HOME|PORT|LOAD_EXAMPLES|ADMIN_\w+|WEBSERVER_\w+)|ODOO_(?:VERSION|RC|SERIES|ADDONS_PATH|WORKERS|ADMIN_PASSWORD|ADMIN_PASSWD|MASTER_PASSWORD))$/;

/** What many programs call their own: one of the stack's only where those are told. */
const GENERIC = /^(?:(?:DB|DATABASE)_(?:PASS|PASSWORD|PWD)|SECRET_KEY|ACCESS_KEY|ENCRYPTION_KEY)$/;

/**
 * How like a name is to the nearest of known ones; undefined for a name that is known, and for one that may be anybody's.
 * A part of a name is what stands between underscores.
 */
export function likenessOf(name: string, known: ReadonlySet<string>): Likeness | undefined {
  if (known.has(name) || UPSTREAM.test(name)) return undefined;
  // What holds a known variable's value in a file is a way to set it.
  if (name.endsWith('_FILE') && known.has(name.slice(0, -5))) return undefined;
  const parts = name.split('_');
  if (parts.length < 2 || parts.some((part) => part === '')) return undefined;
  let found: Likeness | undefined;
  const isGeneric = GENERIC.test(name);
  for (const other of known) {
    const others = other.split('_');
    if (others.length < 2) continue;
    if (!isGeneric && isClose(parts, others)) return 'close';
    if (isKin(parts, others)) found = 'kin';
  }
  return found;
}

function isClose(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === b.length) {
    const differing = a.filter((part, at) => !isSame(part, b[at] ?? ''));
    // Which service it is of may be mistyped, and not be another.
    if (differing.length === 0) return isOneService(a, b);
    if (sameSet(a, b)) return true;
    return (
      differing.length === 1 && a.length > 1 && a.every((part, at) => isSlip(part, b[at] ?? ''))
    );
  }
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length !== 1 || shorter.length < 2) return false;
  // One part left out or put in, and never the first: `DB_PASSWORD` may be any program's.
  return isOneService(shorter, longer) && isWithin(shorter, longer);
}

/** What a name begins with tells whose it is: another word for it may be somebody else's. */
function isOneService([a]: readonly string[], [b]: readonly string[]): boolean {
  return a === b;
}

function isWithin(shorter: readonly string[], longer: readonly string[]): boolean {
  let at = 0;
  for (const part of longer) if (at < shorter.length && isSame(part, shorter[at] ?? '')) at += 1;
  return at === shorter.length;
}

function isSame(a: string, b: string): boolean {
  return a === b || (WORD.get(a) ?? a) === (WORD.get(b) ?? b);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const left = a.map((part) => WORD.get(part) ?? part).toSorted();
  const right = b.map((part) => WORD.get(part) ?? part).toSorted();
  return left.every((part, at) => part === right[at]);
}

/** A part written otherwise: cut short, or with a letter or two wrong where it is long. */
function isSlip(a: string, b: string): boolean {
  if (isSame(a, b)) return true;
  if (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a))) return true;
  const allowed = Math.floor(Math.min(a.length, b.length) / 4);
  return allowed > 0 && distanceBetween(a, b, allowed) <= allowed;
}

const SECRET = /^(?:PASSWORD|KEY|SECRET|TOKEN|RECIPIENT|PASSPHRASE)$/;

/** `DB_PASSWORD` of `N8N_DB_PASSWORD`; `N8N_SECRET` beside `N8N_ENCRYPTION_KEY`. */
function isKin(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < b.length && sameEnd(a, b)) return true;
  const last = (parts: readonly string[]) => {
    const part = parts.at(-1) ?? '';
    return WORD.get(part) ?? part;
  };
  return isSame(a[0] ?? '', b[0] ?? '') && SECRET.test(last(a)) && SECRET.test(last(b));
}

function sameEnd(shorter: readonly string[], longer: readonly string[]): boolean {
  return shorter.every((part, at) =>
    isSame(part, longer[longer.length - shorter.length + at] ?? ''),
  );
}
