import { formatPath } from '@stackwright/core';
import type { Complaint, Subject } from './complaint.ts';
import { descriptionOf, exampleOf } from './schema-walk.ts';
import { either, inline, nounOf, show, typeOf } from './words.ts';

/** A value of the wrong type. */
export function typeComplaint(subject: Subject): Complaint {
  const { error, path, value, nodes } = subject;
  const { type } = error.params;
  const wanted = (Array.isArray(type) ? type : [type]).map(String);
  return {
    rule: 'wrong-type',
    what: `${formatPath(path)} must be ${either(wanted.map(nounOf))}, ${found(value)}.`,
    why: descriptionOf(nodes) ?? 'A value of another type has no meaning here.',
    fix: repair(subject, wanted),
    path,
    part: 'value',
  };
}

/** `but is empty`, `not the text "80"`, `not a list`. */
export function found(value: unknown): string {
  if (value === null || value === undefined) return 'but is empty';
  if (typeof value === 'string') return `not the text ${show(value)}`;
  if (typeof value === 'number') return `not the number ${show(value)}`;
  return `not ${show(value)}`;
}

function repair({ path, value, nodes, source }: Subject, wanted: readonly string[]): string {
  const type = typeOf(value);
  const scalar = type === 'integer' || type === 'number' || type === 'boolean';
  // The text of the file, not the value: 18.0 is the number 18, and must become "18.0".
  if (scalar && wanted.includes('string'))
    return `Put it in quotes: ${JSON.stringify(source(path))}.`;
  if (typeof value === 'string' && isWritten(value, wanted)) return `Remove the quotes: ${value}.`;
  if (value !== null && type !== 'array' && type !== 'object' && wanted.includes('array')) {
    return `Write a list: [${inline(value)}].`;
  }
  const example = exampleOf(nodes);
  if (example !== undefined) return `Write it like ${inline(example)}.`;
  return type === 'null'
    ? 'Give it a value, or remove the key.'
    : `Write ${either(wanted.map(nounOf))}.`;
}

function isWritten(text: string, wanted: readonly string[]): boolean {
  if (wanted.includes('boolean') && (text === 'true' || text === 'false')) return true;
  if (wanted.includes('integer')) return /^-?(0|[1-9]\d*)$/.test(text);
  return wanted.includes('number') && /^-?\d+(\.\d+)?$/.test(text);
}
