import { formatPath } from '@stackwright/core';
import type { Complaint, Subject } from './complaint.ts';
import { formOf } from './form-words.ts';
import { descriptionOf, exampleOf, expand, isNode } from './schema-walk.ts';
import { inline, show } from './words.ts';

/** A key that is no name of its mapping. */
export function nameComplaint({ error, path, owners, root, nodes }: Subject): Complaint {
  const name = String(error.propertyName ?? error.params.propertyName);
  const laws = [
    ...(error.propertyName === undefined ? [] : owners),
    ...nodes.flatMap((node) => expand(root, node.propertyNames)),
  ];
  const form = formOf(laws);
  const example = firstName(exampleOf(nodes)) ?? exampleOf(laws);
  const told = form === undefined ? '' : `: ${form}`;
  return {
    rule: 'invalid-value',
    what: `${show(name)} is not a valid name in ${path.length === 0 ? 'the file' : formatPath(path)}.`,
    why:
      descriptionOf(laws) ??
      descriptionOf(nodes) ??
      'Names end up in host names, file names and containers.',
    fix: `Rename it${example === undefined ? '' : `, for example to ${inline(example)}`}${told}.`,
    path: [...path, name],
    part: 'key',
  };
}

/** A name as the example of a mapping has it. */
function firstName(example: unknown): string | undefined {
  return isNode(example) ? Object.keys(example)[0] : undefined;
}
