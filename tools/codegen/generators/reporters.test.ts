import { expect, test } from 'vitest';
import { folderOf } from '../testing.ts';
import { reporters } from './reporters.ts';

const SOURCE = 'packages/cli/src/reporters';

test('a reporter is loaded when its format is asked for; shared folders are none', async () => {
  const root = folderOf({
    [`${SOURCE}/plain-text/reporter.ts`]: '',
    [`${SOURCE}/json/reporter.ts`]: '',
    [`${SOURCE}/testing/sample.ts`]: '',
  });

  const [file] = await reporters(root);

  expect(file?.path).toBe('packages/cli/src/reporters.gen.ts');
  expect(file?.text.split('\n').slice(1)).toEqual([
    '/** Id of a reporter: the name of its folder and what `--format` takes. */',
    'export type ReporterId =',
    `  | 'json'`,
    `  | 'plain-text';`,
    '',
    '/** How each reporter is loaded, by id in order. */',
    'export const reporters = {',
    `  json: () => import('./reporters/json/reporter.ts'),`,
    `  'plain-text': () => import('./reporters/plain-text/reporter.ts'),`,
    '} as const;',
    '',
  ]);
});
