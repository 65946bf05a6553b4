import { heading, type Generator } from '../generated-file.ts';
import { camelCase, unitIds } from '../units.ts';

const SOURCE = 'packages/cli/src/plan';

/** `differs.gen.ts`: the folders of differs, by the syntax that they are named after. */
export const differs: Generator = (root) => {
  const ids = unitIds(root, `${SOURCE}/differs`, 'differ.ts');
  const lines = [
    ...ids.map((id) => `import { differ as ${camelCase(id)} } from './differs/${id}/differ.ts';`),
    ...(ids.length > 0 ? [''] : []),
    '/** How two texts are compared, by their syntax. */',
    'export const differs = {',
    ...ids.map((id) => (id === camelCase(id) ? `  ${id},` : `  '${id}': ${camelCase(id)},`)),
    '} as const;',
  ];
  const text = `${heading(`the folders of ${SOURCE}/differs`)}${lines.join('\n')}\n`;
  return [{ path: `${SOURCE}/differs.gen.ts`, text }];
};
