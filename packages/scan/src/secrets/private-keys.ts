import type { Hit } from './detector.ts';
import { hitsOf } from './hits-of.ts';
import { PLACED } from './kinds.ts';

const BEGIN =
  /-----BEGIN (?:(RSA|DSA|EC|OPENSSH|ENCRYPTED|PGP|SSH2 ENCRYPTED) )?PRIVATE KEY(?: BLOCK)?-----|AGE-SECRET-KEY-(?:PQ-)?1|PuTTY-User-Key-File-[23]:/g;

/** Characters of a key's body that make it more than an ellipsis; an Ed25519 key has 64. */
const SHORTEST = 60;

/** Longer than any key that is written out. */
const LONGEST = 20_000;

/** Private keys as PEM, OpenSSH, PGP, PuTTY and age write them, also inside strings of JSON. */
export function privateKeys(text: string): readonly Hit[] {
  return hitsOf(text.matchAll(BEGIN), ({ 0: head, 1: type, index }) => {
    if (head.startsWith('-')) return pem(text, index, head, type);
    return head.startsWith('A') ? age(text, index) : putty(text, index);
  });
}

function pem(text: string, from: number, head: string, type: string | undefined): Hit | undefined {
  const start = from + head.length;
  // A body has no five dashes: the search ends where the next one begins, and time stays linear.
  const end = text.indexOf('-----', start);
  const stop = end === -1 ? text.length : end;
  const body = text.slice(start, Math.min(stop, start + LONGEST));
  if (!isKeyMaterial(body)) return undefined;
  const tail = end === -1 ? null : /^-----END [A-Z0-9 ]{1,40}-----/.exec(text.slice(end, end + 60));
  const to = tail === null ? start + body.length : end + tail[0].length;
  if (isServiceAccount(text, from)) return { ...PLACED.serviceAccount, from, to };
  const isLocked = type?.includes('ENCRYPTED') === true || /Proc-Type: 4,ENCRYPTED/.test(body);
  return { ...(isLocked ? PLACED.lockedKey : PLACED.privateKey), from, to };
}

/** Documentation writes `MIIE…`, templates a variable. */
function isKeyMaterial(body: string): boolean {
  if (/\.\.\.|…|[<{$*]|xxxx/i.test(body)) return false;
  const material = body
    .replaceAll(/\\[nrt]|^[A-Za-z-]+: .*$/gm, '')
    .replaceAll(/[^A-Za-z0-9+/]/g, '');
  return material.length >= SHORTEST && new Set(material).size >= 20;
}

/** A key in the JSON that Google hands out: its type stands within a few lines before. */
function isServiceAccount(text: string, from: number): boolean {
  return /"type"\s*:\s*"service_account"/.test(text.slice(Math.max(0, from - 600), from));
}

function age(text: string, from: number): Hit | undefined {
  const match = /^AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{58,120}/.exec(
    text.slice(from, from + 160),
  );
  if (match === null || new Set(match[0]).size < 16) return undefined;
  return { ...PLACED.ageKey, from, to: from + match[0].length };
}

function putty(text: string, from: number): Hit | undefined {
  const file = text.slice(from, from + LONGEST);
  const lines = /Private-Lines: (\d{1,3})\r?\n/.exec(file);
  if (lines === null) return undefined;
  const start = lines.index + lines[0].length;
  const body = new RegExp(`^(?:[A-Za-z0-9+/=]+\\r?\\n?){1,${Number(lines[1])}}`).exec(
    file.slice(start),
  );
  if (body === null || !isKeyMaterial(body[0])) return undefined;
  return { ...PLACED.privateKey, from: from + start, to: from + start + body[0].trimEnd().length };
}
