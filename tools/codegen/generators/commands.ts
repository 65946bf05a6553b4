import { heading, type Generator } from '../generated-file.ts';
import { camelCase, unitIds } from '../units.ts';

const SOURCE = 'packages/cli/src';

/**
 * `commands.gen.ts`: each command's `meta.ts` is imported at once, for the help text; its `command.ts` only
 * when it runs, so that starting one command does not load the others.
 */
export const commands: Generator = (root) => {
  const ids = unitIds(root, `${SOURCE}/commands`, 'command.ts');
  const lines = [
    ...ids.map((id) => `import { meta as ${camelCase(id)} } from './commands/${id}/meta.ts';`),
    ...(ids.length > 0 ? [''] : []),
    '/** Id of a command: the name of its folder and what the user types. */',
    `export type CommandId = ${ids.map((id) => `'${id}'`).join(' | ') || 'never'};`,
    '',
    '/** Every command, by id in order. */',
    ids.length === 0 ? 'export const commands = [] as const;' : 'export const commands = [',
    ...ids.map(
      (id) => `  { meta: ${camelCase(id)}, load: () => import('./commands/${id}/command.ts') },`,
    ),
    ...(ids.length > 0 ? ['] as const;'] : []),
  ];
  const text = `${heading(`the folders of ${SOURCE}/commands`)}${lines.join('\n')}\n`;
  return [{ path: `${SOURCE}/commands.gen.ts`, text }];
};
