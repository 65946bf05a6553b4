import type { AjvError, SchemaNode } from './ajv-error.ts';
import { bestBranch } from './best-branch.ts';
import { ownersOf } from './owners.ts';
import { expand, nodesFor, pathOf, valueAt } from './schema-walk.ts';

/**
 * Reduces the errors of `anyOf` and `oneOf` to those of the alternative that the author most likely
 * meant. Where none stands out, the error of the union itself remains, and its members' go.
 */
export function withoutOtherBranches(
  errors: readonly AjvError[],
  document: unknown,
  root: SchemaNode,
): readonly AjvError[] {
  const unions = errors
    .filter(({ keyword }) => keyword === 'anyOf' || keyword === 'oneOf')
    .toSorted((a, b) => a.instancePath.length - b.instancePath.length);
  let remaining = errors;
  for (const union of unions) {
    if (remaining.includes(union)) remaining = reduced(remaining, union, document, root);
  }
  return remaining;
}

function reduced(
  errors: readonly AjvError[],
  union: AjvError,
  document: unknown,
  root: SchemaNode,
): readonly AjvError[] {
  const branches = ownersOf(union, document, root)[0]?.[union.keyword];
  if (!Array.isArray(branches)) return errors;
  const base = pathOf(union.instancePath, document).length;
  const branchesOf = (error: AjvError): readonly number[] => {
    if (error === union || !isInside(error.instancePath, union.instancePath)) return [];
    const owners = ownersOf(error, document, root);
    const inner = pathOf(error.instancePath, document).slice(base);
    return branches.flatMap((branch, index) => {
      const nodes = nodesFor(root, inner, branch);
      const names = nodes.flatMap(({ propertyNames }) => expand(root, propertyNames));
      return owners.some((owner) => nodes.includes(owner) || names.includes(owner)) ? [index] : [];
    });
  };

  const severalFit = Array.isArray(union.params.passingSchemas);
  const here = valueAt(document, pathOf(union.instancePath, document));
  const best = severalFit ? undefined : bestBranch(branches, here, root);
  const belonging = new Map(errors.map((error) => [error, branchesOf(error)]));
  const told = best !== undefined && [...belonging.values()].some((all) => all.includes(best));
  return errors.filter((error) => {
    if (error === union) return !told;
    const all = belonging.get(error) ?? [];
    return all.length === 0 || (told && all.includes(best));
  });
}

function isInside(pointer: string, ancestor: string): boolean {
  return pointer === ancestor || pointer.startsWith(`${ancestor}/`);
}
