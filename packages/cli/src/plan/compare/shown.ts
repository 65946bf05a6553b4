/** Longer values are cut: a summary is read at a glance. */
const LONGEST = 100;

/**
 * Names whose values are not shown, because a secret may have been written where only its name belongs.
 * The names of secrets themselves are no secrets.
 */
const SENSITIVE =
  /passw|secret|token|authori[sz]ation|cookie|credential|private|api[-_]?key|access[-_]?key|(?:^|[-_.])(?:pwd|pass|auth|key)$/i;

/** User and password in a web or database address. */
const USERINFO = /(\w[\w+.-]*:\/\/)[^/?#\s@]*@/g;

/** True for a name whose value is never shown. */
export function isSensitive(name: string): boolean {
  return SENSITIVE.test(name);
}

/** A value as a summary shows it: short, on one line, without the user part of addresses. */
export function shown(value: string): string {
  const line = value.replaceAll(USERINFO, '$1…@').replaceAll(/\s+/g, ' ').trim();
  return line.length > LONGEST
    ? `${line.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`
    : line;
}
