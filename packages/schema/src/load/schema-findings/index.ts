import { compareFindings, pathKey } from '@stackwright/core';
import type { Finding, Location, Path } from '@stackwright/core';
import type { LoadRule } from '../load-rule.ts';
import type { StackDocument } from '../stack-document.ts';
import type { AjvError, SchemaNode } from './ajv-error.ts';
import { withoutOtherBranches } from './branches.ts';
import { complain } from './complaint.ts';
import type { Complaint } from './complaint.ts';
import { isBelowRefusedName } from './private-complaint.ts';
import { pathOf, valueAt } from './schema-walk.ts';

export type { AjvError, SchemaNode } from './ajv-error.ts';

/** The most errors of the validator that are put into words; the rest are counted. */
const MAX_ERRORS = 500;

/**
 * Turns what an ajv validator (`allErrors`) says of a document into findings with places: on the key
 * for a key that should not be there, on the parent's key for one that is missing, else on the value.
 * Descriptions and examples of the schema become the reasons and the repairs.
 */
export function schemaFindings(
  errors: readonly AjvError[],
  document: StackDocument,
  schema: SchemaNode,
): readonly Finding[] {
  const source = (path: Path): string => {
    const { span } = document.locate(path, 'value');
    return span === undefined ? '' : document.text.slice(span.start.offset, span.end.offset);
  };
  const complaints = withoutOtherBranches(
    withoutEchoes(errors.slice(0, MAX_ERRORS), document.value),
    document.value,
    schema,
  )
    .map((error) => complain(error, document.value, schema, source))
    .filter(({ path }) => !isBelowRefusedName(path, schema));
  const findings = collapsed(complaints).map((complaint) => place(complaint, document));
  const rest = errors.length - MAX_ERRORS;
  return [...findings, ...(rest > 0 ? [more(rest, document)] : [])].toSorted(compareFindings);
}

/** Laws of texts. Of anything else the validator does not ask them. */
const OF_TEXTS = ['pattern', 'format', 'minLength', 'maxLength'];

/**
 * Drops errors that only say that another error was found: of `if`, and of a refused name. The law of a name
 * that the schema takes from a definition is told without the name, of the mapping: the name's own error follows.
 */
function withoutEchoes(errors: readonly AjvError[], document: unknown): readonly AjvError[] {
  const names = new Set(
    errors.flatMap(({ propertyName, instancePath }) =>
      propertyName === undefined ? [] : [pathKey([instancePath, propertyName])],
    ),
  );
  return errors.filter(({ keyword, params, instancePath, propertyName }) => {
    if (keyword === 'if') return false;
    if (OF_TEXTS.includes(keyword) && propertyName === undefined) {
      return typeof valueAt(document, pathOf(instancePath, document)) === 'string';
    }
    if (keyword !== 'propertyNames' || propertyName !== undefined) return true;
    return !names.has(pathKey([instancePath, String(params.propertyName)]));
  });
}

/** One finding for each mistake: a misspelt key is not also a missing one, a value is wrong once. */
function collapsed(complaints: readonly Complaint[]): readonly Complaint[] {
  const guessed = new Set(complaints.map(({ guess }) => guess && pathKey(guess)));
  const told = new Set<string>();
  return complaints.filter(({ path, part, missing }) => {
    if (missing !== undefined && guessed.has(pathKey(missing))) return false;
    const key = `${missing === undefined ? part : 'missing'} ${pathKey(missing ?? path)}`;
    if (told.has(key)) return false;
    told.add(key);
    return true;
  });
}

function place(complaint: Complaint, document: StackDocument): Finding {
  const { rule, what, why, fix, related } = complaint;
  return {
    rule,
    severity: 'error',
    what,
    why,
    fix,
    at: placeOf(complaint, document),
    related:
      related === undefined
        ? []
        : [{ message: related.message, at: document.locate(related.path, 'value') }],
  };
}

function placeOf({ path, part, isPrivate }: Complaint, document: StackDocument): Location {
  const whole = document.locate(path, part);
  const isBelowSecrets = path[0] === 'secrets' && path.length > 1;
  if (isPrivate === true || isBelowSecrets) {
    const value = document.locate(path, 'value');
    return {
      ...whole,
      // A key that may be a secret is a part of its path, and what it is given may be one as well.
      ...(part === 'key' && { path: path.slice(0, -1) }),
      ...(whole.span && value.span && { span: { start: whole.span.start, end: value.span.end } }),
      isPrivate: true,
    };
  }
  const isEmpty = whole.span !== undefined && whole.span.start.offset === whole.span.end.offset;
  // A key without a value has no text to underline but its own.
  return isEmpty ? document.locate(path, 'key') : whole;
}

function more(count: number, document: StackDocument): Finding {
  return {
    rule: 'too-large' satisfies LoadRule,
    severity: 'error',
    what: `${count} more mistakes are not shown.`,
    why: 'A file with this many mistakes is usually not a stack.yaml.',
    fix: 'Check that this is the right file, mend the mistakes shown, and run again.',
    at: document.locate([], 'key'),
    related: [],
  };
}
