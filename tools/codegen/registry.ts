import { heading, type GeneratedFile } from './generated-file.ts';
import { camelCase, unitIds } from './units.ts';

/** Where units of a kind live, and how their registry names them. */
export interface UnitKind {
  /** Singular, e.g. `renderer`: the entry file's name and what it exports. */
  readonly kind: string;
  /** Source folder of the package, e.g. `packages/render/src`. */
  readonly source: string;
}

/** The registry of one kind of unit: a sorted list and the union of its ids. */
export function registry(root: string, { kind, source }: UnitKind): GeneratedFile {
  const plural = `${kind}s`;
  const type = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const ids = unitIds(root, `${source}/${plural}`, `${kind}.ts`);
  const lines = [
    ...ids.map(
      (id) => `import { ${kind} as ${camelCase(id)} } from './${plural}/${id}/${kind}.ts';`,
    ),
    `import type { ${type} } from './${kind}.ts';`,
    '',
    `/** Id of a ${kind}: the name of its folder. */`,
    `export type ${type}Id = ${ids.map((id) => `'${id}'`).join(' | ') || 'never'};`,
    '',
    `/** Every ${kind}, by id in order. */`,
    ...list(`export const ${plural}: readonly ${type}[] =`, ids.map(camelCase)),
  ];
  return {
    path: `${source}/${plural}.gen.ts`,
    text: `${heading(`the folders of ${source}/${plural}`)}${lines.join('\n')}\n`,
  };
}

function list(head: string, items: readonly string[]): readonly string[] {
  return items.length === 0
    ? [`${head} [];`]
    : [`${head} [`, ...items.map((item) => `  ${item},`), '];'];
}
