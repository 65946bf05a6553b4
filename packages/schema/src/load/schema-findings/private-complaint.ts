import { formatPath, nearest } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { AjvError, SchemaNode } from './ajv-error.ts';
import type { Complaint, Subject } from './complaint.ts';
import { formOf } from './form-words.ts';
import { descriptionOf, exampleOf, isNode, knownKeys, schemaAt } from './schema-walk.ts';
import { either, inline } from './words.ts';

/** Where the schema says what the name of a secret looks like. */
const SECRET_NAME = '#/$defs/common.secret';

/**
 * A complaint about what may be a secret, written where its name belongs: it says what should stand there
 * and never what does. Undefined for all other places, and for words that `secrets` or the schema almost has.
 */
export function privateComplaint(subject: Subject, document: unknown): Complaint | undefined {
  const { error, path, value, root, nodes, owners } = subject;
  const law = schemaAt(root, SECRET_NAME);
  const isBelowSecrets = path[0] === 'secrets';
  const isName = isNode(law) && (nodes.includes(law) || owners.includes(law));
  const key = keyOf(error);
  if (key !== undefined) {
    return isBelowSecrets && !COMMON.has(key) ? refusedKey(subject, key, law) : undefined;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  if (!isBelowSecrets && !(isName && !isAlmostDeclared(String(value), document))) return undefined;
  const example = exampleOf(isName ? [law] : nodes);
  return {
    rule: error.keyword === 'type' ? 'wrong-type' : 'invalid-value',
    what: `${formatPath(path)} is not ${isName ? 'the name of a secret' : 'what belongs there'}.`,
    why: descriptionOf(isName ? [law] : nodes) ?? 'This file holds the names of secrets only.',
    fix: `${example === undefined ? 'Write another value' : `Write it like ${inline(example)}`}. ${NOT_SHOWN}`,
    path,
    part: 'value',
    isPrivate: true,
  };
}

const NOT_SHOWN = 'What stands there is not shown: if it is a secret, change it, too.';

/** What people call the parts of a secret: none of these is one. */
const COMMON = new Set(
  'default desc env file key name note notes owner password path rotation secret stored token type value vault where'.split(
    ' ',
  ),
);

function refusedKey({ path, nodes }: Subject, key: string, law: unknown): Complaint | undefined {
  const shared = {
    rule: 'invalid-value',
    path: [...path, key],
    part: 'key',
    isPrivate: true,
  } as const;
  if (path.length > 1) {
    const known = knownKeys(nodes);
    if (nearest(key, known) !== undefined) return undefined;
    return {
      ...shared,
      rule: 'unknown-key',
      what: `A key of ${formatPath(path)} is not known.`,
      why: 'This file holds the names of secrets only.',
      fix: `Remove it: ${formatPath(path)} takes ${either(known)}. ${NOT_SHOWN}`,
    };
  }
  const laws = isNode(law) ? [law] : [];
  const form = formOf(laws);
  const like = inline(exampleOf(laws) ?? 'NAME');
  return {
    ...shared,
    what: `A key of ${formatPath(path)} is not the name of a secret.`,
    why: descriptionOf(laws) ?? 'This file holds the names of secrets only.',
    fix: `Write a name, for example ${like}${form === undefined ? '' : `: ${form}`}. ${NOT_SHOWN}`,
  };
}

/** The key that an error is about. */
function keyOf({ propertyName, keyword, params }: AjvError): string | undefined {
  if (propertyName !== undefined) return propertyName;
  if (keyword === 'propertyNames') return String(params.propertyName);
  const key = params.additionalProperty ?? params.unevaluatedProperty;
  return typeof key === 'string' ? key : undefined;
}

/** True for the name of a declared secret in another spelling: `odoo-db-password`. */
function isAlmostDeclared(text: string, document: unknown): boolean {
  const secrets = isNode(document) && isNode(document.secrets) ? document.secrets : {};
  return Object.hasOwn(secrets, text.toUpperCase().replaceAll('-', '_'));
}

/**
 * True for a part below a key that is not the name of a secret: it is told of once the key is one, for its path
 * would show the key.
 */
export function isBelowRefusedName(path: Path, root: SchemaNode): boolean {
  const [first, name] = path;
  if (first !== 'secrets' || typeof name !== 'string' || path.length < 3) return false;
  const law = schemaAt(root, SECRET_NAME);
  return isNode(law) && !new RegExp(String(law.pattern)).test(name);
}
