import { heading, type Generator } from '../generated-file.ts';
import { unitIds } from '../units.ts';

const SOURCE = 'packages/cli/src';

/** `reporters.gen.ts`: the folders of reporters; each is loaded when its format is asked for. */
export const reporters: Generator = (root) => {
  const ids = unitIds(root, `${SOURCE}/reporters`, 'reporter.ts');
  const lines = [
    '/** Id of a reporter: the name of its folder and what `--format` takes. */',
    ...union('export type ReporterId =', ids),
    '',
    '/** How each reporter is loaded, by id in order. */',
    'export const reporters = {',
    ...ids.map((id) => `  ${key(id)}: () => import('./reporters/${id}/reporter.ts'),`),
    '} as const;',
  ];
  const text = `${heading(`the folders of ${SOURCE}/reporters`)}${lines.join('\n')}\n`;
  return [{ path: `${SOURCE}/reporters.gen.ts`, text }];
};

function union(head: string, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [`${head} never;`];
  return [head, ...ids.map((id, index) => `  | '${id}'${index === ids.length - 1 ? ';' : ''}`)];
}

function key(id: string): string {
  return /^\w+$/.test(id) ? id : `'${id}'`;
}
