import { placeOf, type Problem } from './problem.ts';

/** Folder of partials that every renderer may include. */
export const SHARED = 'partials';

/**
 * Binds `{{> name}}` to the id of a template, in the tree: a template of the same folder, else a shared
 * partial. `nginx/vhost.conf` that includes `location` means `nginx/location`, then `partials/location`.
 */
export function bindPartials(
  program: hbs.AST.Program,
  id: string,
  ids: ReadonlySet<string>,
): readonly Problem[] {
  const folder = id.slice(0, id.lastIndexOf('/'));
  return partialsOf(program).flatMap((node) => {
    const name = String((node.name as hbs.AST.PathExpression).original);
    const bound = [`${folder}/${name}`, `${SHARED}/${name}`].find((candidate) =>
      ids.has(candidate),
    );
    if (bound === undefined) {
      const fix = `Use a template of ${folder}/ or of ${SHARED}/`;
      return [{ what: `there is no partial \`${name}\``, fix, place: placeOf(node) }];
    }
    // The compiler takes the partial's name from here.
    Object.assign(node.name, { original: bound, parts: [bound] });
    return [];
  });
}

function partialsOf({ body }: hbs.AST.Program): readonly hbs.AST.PartialStatement[] {
  return body.flatMap((node) => {
    if (node.type === 'PartialStatement') return [node as hbs.AST.PartialStatement];
    if (node.type !== 'BlockStatement') return [];
    const { program, inverse } = node as Partial<hbs.AST.BlockStatement>;
    return [program, inverse].flatMap((part) => (part ? partialsOf(part) : []));
  });
}
