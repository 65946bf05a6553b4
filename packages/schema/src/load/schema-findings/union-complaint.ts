import { formatPath } from '@stackwright/core';
import type { SchemaNode } from './ajv-error.ts';
import { fitsType, typesOf } from './best-branch.ts';
import type { Complaint, Subject } from './complaint.ts';
import { descriptionOf, exampleOf, expand } from './schema-walk.ts';
import { found } from './type-complaint.ts';
import { either, inline, nounOf } from './words.ts';

/** A value that fits none of several alternatives, or more than one. */
export function unionComplaint({ error, path, value, root, nodes, owners }: Subject): Complaint {
  const members = owners[0]?.[error.keyword];
  const branches = (Array.isArray(members) ? members : []).map((branch) => expand(root, branch));
  const shared = { path, part: 'value' } as const;
  const forms = [...new Set(branches.map(formOf))];
  const why = descriptionOf(nodes) ?? 'Other forms have no meaning here.';
  if (Array.isArray(error.params.passingSchemas)) {
    return {
      ...shared,
      rule: 'invalid-value',
      what: `${formatPath(path)} fits more than one of its forms.`,
      why: `It cannot be told which is meant: ${either(forms)}.`,
      fix: 'Keep the keys of one form only.',
    };
  }
  const example = exampleOf(nodes);
  const typeFits = branches.some((branch) => fitsType(branch, value));
  return {
    ...shared,
    rule: typeFits ? 'invalid-value' : 'wrong-type',
    what: `${formatPath(path)} must be ${either(forms)}${typeFits ? '; it is none of these' : `, ${found(value)}`}.`,
    why,
    fix: example === undefined ? 'Write one of these forms.' : `Write it like ${inline(example)}.`,
  };
}

/** One alternative in a few words. */
function formOf(nodes: readonly SchemaNode[]): string {
  for (const node of nodes) {
    if (typeof node.title === 'string') return node.title;
    if ('const' in node) return inline(node.const);
    if (Array.isArray(node.enum)) return either(node.enum.map((value) => inline(value)));
  }
  const types = [...new Set(nodes.flatMap(typesOf))];
  const required = nodes.flatMap((node) => (Array.isArray(node.required) ? node.required : []));
  if (types.includes('object') && required.length > 0)
    return `a mapping with ${required.join(' and ')}`;
  const description = descriptionOf(nodes);
  return types.length === 0 ? (description ?? 'another form') : either(types.map(nounOf));
}
