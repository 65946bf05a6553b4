/** A value and what stands around it. None of it is ever told. */
export interface SecretPlace {
  readonly file: string;
  /** The whole file; empty where nobody has it. */
  readonly text: string;
  /** The line up to the value, the value, and the rest of the line. */
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

/** True where the text is no value at all: a pattern, the braces of a Python f-string, prose, a rate. */
export function isNoValue({ file, before, value, after }: SecretPlace): boolean {
  return (
    // `sed -i "s/PASSWORD=.*/PASSWORD=$NEW/"` and `grep "PASSWORD=.*$"`.
    value.includes('.*') ||
    /^(?:\{\w[\w.]*\}|\$\(|([~|#,@!])\1[gI]*$)/.test(value) ||
    (/^\{\w[\w.]*$/.test(value) && after.startsWith('}')) ||
    /\bgrep\b.*["'](?:\^|.*\.\*)/.test(before) ||
    // A variable of psql: `PASSWORD :'shop'`.
    (/\bPASSWORD\s+:?$/i.test(before) && /^:?['"]/.test(value)) ||
    /\bPASSWORD\s+:['"]$/i.test(before) ||
    /change_password["']?\s*[:=]\s*["']?$/.test(before) ||
    /\b(?:Example|e\.g\.):.*$/i.test(before) ||
    // What a program quotes in a report of its own.
    (file.endsWith('.json') && before.endsWith("'")) ||
    // Words in a row: `password: fas fa-key`.
    (/\.ya?ml$/.test(file) && /:\s+$/.test(before) && /^ +[^#\s]/.test(after))
  );
}

/** True for what counts only where the environment gives nothing: `${DB_PASSWORD:-odoo}`. */
export function isFallback({ before }: SecretPlace): boolean {
  return /\$\{\w+:?[-=](?:(?!\}).)*$/.test(before);
}

/**
 * True for a login to a database, cache or broker that only the host itself and the containers of its network reach.
 * `PASSWORD` alone is what the official image of Odoo logs in with.
 */
export function isInnerLogin({ file, text, before, after }: SecretPlace): boolean {
  if (PUBLISHED.test(text)) return false;
  return (
    INNER_NAME.test(before) ||
    (/\.ya?ml$/.test(file) && /^\s*(?:- )?["']?PASSWORD["']?\s*[:=]\s*["']?$/.test(before)) ||
    (/:\/\/[^/\s]*:$/.test(before) && isInnerAddress(after))
  );
}

/** What follows the password of an address: a name without a dot is a service of the same network. */
export function isInnerAddress(after: string): boolean {
  return /^@(?:127\.0\.0\.1|\[::1\]|[\w-]+)(?![\w.-])/.test(after);
}

/** Names of settings that a program logs in to a store with. */
const INNER_NAME =
  /(?:POSTGRES|PG|DB|DATABASE|MYSQL|MARIADB|REDIS|RABBITMQ|MONGO)\w*[-_]?(?:PASS(?:WORD|WD)?|PWD)\w*["']?\s*(?:[:=]|\s)\s*["']?(?:\$\{\w+:?-["']?)?$/i;

/** A port of a store that a compose file publishes beyond the host itself. */
const PUBLISHED = /^\s*- *["']?(?!127\.)[\w.${}:-]*:(?:5432|3306|6379|5672|27017)["']?\s*$/m;
