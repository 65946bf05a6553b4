import type { Scope } from '../bind/scope.ts';
import { isKnown, zoneOf } from './names.ts';

/** True for a text that a reader is to replace by their own. A variable is one as well: nobody knows what it holds. */
export function isPlaceholder(scope: Scope, text: string): boolean {
  return (
    VARIABLE.test(text) || (!isKnown(scope, text) && (WORDS.test(text) || CONSTANT.test(text)))
  );
}

/** True for a name or an address that is kept free for documents, unless it is the stack's. */
export function isReserved(scope: Scope, text: string): boolean {
  if (!RESERVED.test(text) || isKnown(scope, text)) return false;
  return !text
    .toLowerCase()
    .split(/[^\w.-]/)
    .some((part) => zoneOf(scope, part) !== undefined);
}

const VARIABLE = /[<>${}?…]|\*(?!\.)|\.\.\.|\bx{3,}\b|\bX{2,}\b/;
const WORDS =
  /(?:^|[._/@-])(?:your|yours|my|some|foo|bar|baz|placeholder|changeme|change-me|todo|tbd|server-ip|host-ip|server_ip|droplet-ip)(?:$|[._/-])|^(?:user|username|host|hostname|server|domain|ip|address|container|container[-_]?(?:name|id)|name|service|service[-_]name|dbname|db|db[-_]name|database|database[-_]name|image|tag|branch|branch[-_]name|path|value|none|null|false|true)$/i;
/** `SERVER_IP`, `YOUR_DOMAIN`. */
const CONSTANT = /^[A-Z]{2,}(?:_[A-Z]+)+$/;
/** RFC 2606, RFC 5737 and RFC 3849. */
const RESERVED =
  /(?:^|[.@/])example\.(?:com|net|org)\b|\.(?:example|invalid)\b|^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d|^2001:db8:|^(?:1\.2\.3\.4|x\.x\.x\.x|a\.b\.c\.d)$/i;
