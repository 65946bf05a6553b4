import type { AjvError, SchemaNode } from './ajv-error.ts';
import { isNode, nodesFor, pathOf, schemaAt } from './schema-walk.ts';

/**
 * The schema nodes that an error can come from. Mostly one: but ajv writes `schemaPath` relative to
 * the root for a definition that it inlines, and relative to the definition for one that it compiles
 * to a function (a recursive one), without saying which. So every definition is tried as the base,
 * and nodes that speak of the error's path and agree with its parameters are preferred.
 */
export function ownersOf(
  error: AjvError,
  document: unknown,
  root: SchemaNode,
): readonly SchemaNode[] {
  const pointer = error.schemaPath.replace(/\/[^/]*$/, '');
  const definitions = isNode(root.$defs) ? Object.values(root.$defs).filter(isNode) : [];
  const candidates = [root, ...definitions]
    .map((base) => schemaAt(base, pointer))
    .filter(isNode)
    .filter((node) => agrees(node, error));
  const speaking = new Set(nodesFor(root, pathOf(error.instancePath, document)));
  const nearer = candidates.filter((node) => speaking.has(node));
  return [...new Set(nearer.length > 0 ? nearer : candidates)];
}

function agrees(node: SchemaNode, { keyword, params }: AjvError): boolean {
  if (keyword === 'false schema') return true;
  const law = node[keyword];
  if (law === undefined) return false;
  switch (keyword) {
    case 'required':
      return Array.isArray(law) && law.includes(params.missingProperty);
    case 'const':
      return JSON.stringify(law) === JSON.stringify(params.allowedValue);
    case 'enum':
      return JSON.stringify(law) === JSON.stringify(params.allowedValues);
    case 'type':
    case 'pattern':
    case 'format':
      return JSON.stringify(law) === JSON.stringify(params[keyword]);
    default:
      return params.limit === undefined || law === params.limit;
  }
}
