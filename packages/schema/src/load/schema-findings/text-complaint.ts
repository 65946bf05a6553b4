import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { SchemaNode } from './ajv-error.ts';
import type { Complaint, Subject } from './complaint.ts';
import { formOf } from './form-words.ts';
import { descriptionOf, exampleOf, isNode, nodesFor } from './schema-walk.ts';
import { inline, show } from './words.ts';

/** A text of the wrong form. What form it is, a pattern tells machines; people get words and an example. */
export function textComplaint({ path, value, root, nodes, owners }: Subject): Complaint {
  const example = exampleOf(nodes) ?? exampleAround(root, path);
  const form = formOf(owners);
  const like = example === undefined ? 'Write another text' : `Write it like ${inline(example)}`;
  return {
    rule: 'invalid-value',
    what: `${formatPath(path)} cannot be ${show(value)}.`,
    why: reasonOf(descriptionOf(nodes), descriptionOf(owners)),
    fix: `${like}${form === undefined ? '' : `: ${form}`}.`,
    path,
    part: 'value',
  };
}

/** What the place is for, and what its type is where that says more. */
function reasonOf(place: string | undefined, type: string | undefined): string {
  if (place === undefined || type === undefined)
    return place ?? type ?? 'Other values have no meaning here.';
  const gist = type.replace(/^An? /, '').replace(/\.$/, '').toLowerCase();
  return place.toLowerCase().includes(gist) ? place : `${place} ${type}`;
}

/** What stands at the end of a path in an example of the list or mapping around it. */
function exampleAround(root: SchemaNode, path: Path): unknown {
  const around = exampleOf(nodesFor(root, path.slice(0, -1)));
  if (Array.isArray(around)) return around[0];
  return isNode(around) ? Object.values(around)[0] : undefined;
}
