import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { LoadRule } from '../load-rule.ts';
import { nearest } from '@stackwright/core';
import type { AjvError, SchemaNode } from './ajv-error.ts';
import { constraintWords } from './constraint-words.ts';
import { ownersOf } from './owners.ts';
import { nameComplaint } from './name-complaint.ts';
import { descriptionOf, exampleOf, knownKeys, nodesFor, pathOf, valueAt } from './schema-walk.ts';
import { privateComplaint } from './private-complaint.ts';
import { textComplaint } from './text-complaint.ts';
import { typeComplaint } from './type-complaint.ts';
import { unionComplaint } from './union-complaint.ts';
import { either, inline, show } from './words.ts';

/** A finding before it has a place: what is wrong at which path, on the key or on the value. */
export interface Complaint {
  readonly rule: LoadRule;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly related?: { readonly message: string; readonly path: Path };
  /** For a missing key: its own path. */
  readonly missing?: Path;
  /** For an unknown key: the path that was probably meant. */
  readonly guess?: Path;
  /** True when what stands at the path may be a secret. */
  readonly isPrivate?: true;
}

/** What a complaint is written from. */
export interface Subject {
  readonly error: AjvError;
  readonly path: Path;
  readonly value: unknown;
  readonly root: SchemaNode;
  /** Text of the value as it stands in the file. */
  readonly source: (path: Path) => string;
  /** Schema nodes that the error comes from. */
  readonly owners: readonly SchemaNode[];
  /** Schema nodes that speak of the path. */
  readonly nodes: readonly SchemaNode[];
}

const NO_SILENCE =
  'Unknown keys are refused, so that a slip of the pen is never ignored in silence.';

/** Turns one error of the validator into words. */
export function complain(
  error: AjvError,
  document: unknown,
  root: SchemaNode,
  source: (path: Path) => string,
): Complaint {
  const path = pathOf(error.instancePath, document);
  const subject: Subject = {
    error,
    path,
    value: valueAt(document, path),
    root,
    source,
    owners: ownersOf(error, document, root),
    nodes: nodesFor(root, path),
  };
  const discreet = privateComplaint(subject, document);
  if (discreet !== undefined) return discreet;
  if (error.propertyName !== undefined || error.keyword === 'propertyNames')
    return nameComplaint(subject);
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties':
    case 'false schema':
      return unknownKey(subject);
    case 'required':
    case 'dependentRequired':
      return missingKey(subject);
    case 'type':
      return typeComplaint(subject);
    case 'anyOf':
    case 'oneOf':
      return unionComplaint(subject);
    case 'uniqueItems':
      return repeatedItem(subject);
    case 'pattern':
      return textComplaint(subject);
    default:
      return badValue(subject);
  }
}

function unknownKey({ error, path, nodes }: Subject): Complaint {
  const named = error.params.additionalProperty ?? error.params.unevaluatedProperty;
  const full = typeof named === 'string' ? [...path, named] : path;
  const shared = { rule: 'unknown-key', path: full, part: 'key' } as const;
  const what = `${formatPath(full)} is not a known key.`;
  const known = typeof named === 'string' ? knownKeys(nodes) : [];
  if (known.length === 0) return { ...shared, what, why: NO_SILENCE, fix: 'Remove it.' };
  const guess = nearest(String(named), known);
  const list = `${formatPath(path) === '(root)' ? 'The file' : formatPath(path)} takes ${either(known)}.`;
  const fix = guess === undefined ? `Remove it. ${list}` : `Did you mean ${guess}? ${list}`;
  return {
    ...shared,
    what,
    why: NO_SILENCE,
    fix,
    ...(guess !== undefined && { guess: [...path, guess] }),
  };
}

function missingKey({ error, path, root }: Subject): Complaint {
  const name = String(error.params.missingProperty);
  const full = [...path, name];
  const nodes = nodesFor(root, full);
  const example = exampleOf(nodes);
  const where = path.length === 0 ? 'at the top of the file' : `to ${formatPath(path)}`;
  const needs = error.params.property;
  const reason =
    typeof needs === 'string' ? `It is needed because ${needs} is set.` : 'It has no default.';
  return {
    rule: 'missing-key',
    what: `${formatPath(full)} is missing.`,
    why: descriptionOf(nodes) ?? reason,
    fix: `Add \`${name}: ${example === undefined ? '…' : inline(example)}\` ${where}.`,
    path,
    part: 'key',
    missing: full,
  };
}

function repeatedItem({ error, path, nodes, value }: Subject): Complaint {
  const { i, j } = error.params;
  const later = [...path, Math.max(Number(i), Number(j))];
  const earlier = [...path, Math.min(Number(i), Number(j))];
  return {
    rule: 'invalid-value',
    what: `${formatPath(later)} repeats ${show(Array.isArray(value) ? value[Number(i)] : undefined)}.`,
    why: descriptionOf(nodes) ?? 'Every entry of this list must be different.',
    fix: 'Remove one of the two.',
    path: later,
    part: 'value',
    related: { message: 'first listed here', path: earlier },
  };
}

function badValue({ error, path, value, nodes }: Subject): Complaint {
  const example = exampleOf(nodes);
  const allowed =
    error.keyword === 'const' ? [error.params.allowedValue] : error.params.allowedValues;
  const words = Array.isArray(allowed) ? allowed.map((word) => inline(word)) : [];
  const guess = typeof value === 'string' ? nearest(value, words) : undefined;
  const law = constraintWords(error);
  const fix =
    guess !== undefined
      ? `Did you mean ${guess}?`
      : words.length > 0
        ? `Write ${either(words)}.`
        : example !== undefined
          ? `Write it like ${inline(example)}.`
          : 'Change the value accordingly.';
  return {
    rule: 'invalid-value',
    what: `${formatPath(path)} ${law}, but is ${show(value)}.`,
    why: descriptionOf(nodes) ?? 'Other values have no meaning here.',
    fix,
    path,
    part: 'value',
  };
}
