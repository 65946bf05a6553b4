import { valueAfter } from './assignment-value.ts';
import type { Value } from './assignment-value.ts';
import type { Hit } from './detector.ts';
import {
  isDigest,
  isPublicKey,
  isSequence,
  isShipped,
  isStandIn,
  isUuid,
  isWeak,
  looksDrawn,
} from './fake.ts';
import { hitsOf } from './hits-of.ts';
import { PLACED } from './kinds.ts';
import type { PathClass } from './path-class.ts';

/** The last word of names whose value nobody but their user may know. */
const NAME =
  /(pass(?:word|wd|phrase|code)|pwd|(?<![a-z])pass|(?:smtp|db|mail|root|admin|user)pass)(?![a-z0-9_.-])|(?:secret|token|api[_-]?key|(?:access|account|private|secret|encryption|signing|master|admin|service|role|app|auth)[_-]?key(?:[_-]?base)?|credential)(?![a-z0-9_.-])/gi;

/** Names that end in such a word, and hold none. */
const NOT_SECRET =
  /(?:next[_-]?page|page|continuation|csrf|xsrf|public|cancel(?:lation)?|forgot|forget|reset|show|hide|has|is|no|new|confirm|repeat|retype|old|current|invalid|wrong|bad|missing|primary|foreign|sort|partition|cache|external|existing)[_-]?$/i;

/** Assignments of a literal password, token or key. */
export function assignments(text: string, path: string, reading: PathClass): readonly Hit[] {
  if (reading === 'machine' || reading === 'test' || reading === 'none') return [];
  const isEnvironment =
    /(?:^|\/|\.)(?:env|flaskenv|envrc)(?:\.[\w-]+)?$|\.(?:ini|conf|cfg|cnf|properties|env)$/i.test(
      path,
    );
  return hitsOf(text.matchAll(NAME), (match) => {
    const name = { from: match.index, to: match.index + match[0].length };
    const before = text.slice(Math.max(0, name.from - REACH), name.from);
    if (NOT_SECRET.test(before) || EXPANSION.test(before)) return undefined;
    const value = valueAfter(text, name, reading, isEnvironment);
    if (value === undefined) return undefined;
    const isComment = COMMENT.test(before);
    if (isComment && isShipped(value.text)) return undefined;
    return judge(withDefault(value), {
      isPassword: match[1] !== undefined,
      isMaster: before.endsWith('admin_') && match[0] === 'passwd',
      isWhole: !/[A-Za-z0-9_]$/.test(before),
      word: match[0],
      reading: isComment ? 'prose' : reading,
    });
  });
}

/** As far before its last word as a name is looked at. */
const REACH = 64;

/** `${PASSWORD:-…}`: the name is used here, and given nothing. */
const EXPANSION = /\$\{?\w*$/;

/** What is commented out is not in force. */
const COMMENT = /(?:^|\n)[ \t]*(?:#|;|\/\/|\*[ \t])[^\n]*$/;

/** What is known of a name. */
interface Name {
  readonly isPassword: boolean;
  /** The password of Odoo's database manager. */
  readonly isMaster: boolean;
  /** True when nothing stands before its last word. */
  readonly isWhole: boolean;
  readonly word: string;
  readonly reading: PathClass;
}

/** Of `${NAME:-literal}`, the literal: it is the password wherever nobody sets another. */
function withDefault(value: Value): Value {
  const match = /^\$\{\w+(?::-|:=|-|:(?![?+]))([^}$]+)\}$/.exec(value.text);
  if (match === null) return value;
  const text = match[1] ?? '';
  const to = value.to - 1;
  return { ...value, text, from: to - text.length, to };
}

function judge(value: Value, name: Name): Hit | undefined {
  if (isNothing(value)) return undefined;
  const { text, from, to } = value;
  const { isPassword, isMaster, reading } = name;
  const isLabel = name.isWhole && text.toLowerCase() === name.word.toLowerCase();
  if (isPassword && reading === 'settings' && isGuessable(text))
    return isLabel ? undefined : { ...(isMaster ? PLACED.masterPassword : PLACED.weak), from, to };
  if (isWeak(text, undefined)) return undefined;
  if (isPassword)
    return isLiteral(value, reading)
      ? { ...(isMaster ? PLACED.masterPassword : PLACED.password), from, to }
      : undefined;
  if (isUuid(text) || isDotted(text) || isSequence(text) || !looksDrawn(text)) return undefined;
  if (reading === 'prose' && !isUnlikeProse(text)) return undefined;
  return text.length >= (reading === 'settings' ? 12 : 16)
    ? { ...PLACED.key, from, to }
    : undefined;
}

function isLiteral(value: Value, reading: PathClass): boolean {
  if (reading === 'settings') return isChosen(value);
  return reading === 'code' ? isMixed(value.text) : isUnlikeProse(value.text);
}

/** True for one short word, or a password that everybody tries first. */
export function isGuessable(text: string): boolean {
  return isWeak(text, undefined) || /^[a-z]{1,12}$/.test(text);
}

/** Values that are none, of whatever name. */
function isNothing({ text, isQuoted }: Value): boolean {
  if (text.length < 3 || isStandIn(text) || isDigest(text) || isPublicKey(text)) return true;
  // `SMTP_PASSWORD` is the name of one; `added:` begins something else.
  if (/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text) || text.endsWith(':')) return true;
  if (
    /^(?:true|false|yes|no|on|off|null|none|nil|undefined|string|str|text|required|optional|enabled|disabled|prompt|auto|default|unset|empty|never|always|bool(?:ean)?|int|varchar|char|any|unknown|hidden|secure|plain|basic|bearer|jwt|scram-sha-256|md5|trust)$/i.test(
      text,
    )
  )
    return true;
  // A nested value, a call or an expression is no literal.
  if (
    !isQuoted &&
    /^[[{(]|^[\w.]+\(|^\w+\.\w+\.\w+$|[+*] ?["'\w]+$/.test(text) &&
    !/^[[{(]\S{7,}[^\])}]$/.test(text)
  )
    return true;
  return /\s/.test(text) && !isQuoted ? true : /\s.*\s/.test(text);
}

/** In settings any value is a password that somebody chose, but for words in a dictionary of labels. */
function isChosen({ text }: Value): boolean {
  return (
    !/^\p{Lu}\p{Ll}+$/u.test(text) &&
    !isDotted(text) &&
    !/^[a-z]+(?:[_-][a-z]+)+$/.test(text) &&
    !/[^\x20-\x7e]/.test(text) &&
    !/\s/.test(text)
  );
}

/** In a program, words are names of fields, labels and messages. */
function isMixed(text: string): boolean {
  if (/\s/.test(text) || text.length < 6 || isDotted(text) || isUuid(text)) return false;
  return (
    /[A-Za-z]/.test(text) &&
    /\d/.test(text) &&
    !/^[a-z]+(?:[_-][a-z0-9]+)+$/.test(text) &&
    !/^[A-Z][A-Z0-9_]+$/.test(text)
  );
}

/** `res.users.password`, `module.external_id`, `path/to/it`, `OAuth2\\Storage`, `https://…` */
function isDotted(text: string): boolean {
  return (
    /^[A-Za-z_]\w*(?:(?:[./]|::|\\+)[A-Za-z_][\w-]*)+\/?$/.test(text) || /^\w+:\/\//.test(text)
  );
}

/** Documents show passwords; what nobody would make up for one is real. */
function isUnlikeProse(text: string): boolean {
  if (/p[a4@]ss|secret|admin/i.test(text) || !looksDrawn(text)) return false;
  const isHex = /^[0-9a-f]{32,}$/.test(text);
  return isHex || (/[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text));
}
