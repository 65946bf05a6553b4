import { expect, test } from 'vitest';
import { folderOf } from '../testing.ts';
import { differs } from './differs.ts';

const SOURCE = 'packages/cli/src/plan/differs';

test('a differ is a folder with a `differ.ts`, and goes by its name', async () => {
  const root = folderOf({
    [`${SOURCE}/odoo-conf/differ.ts`]: '',
    [`${SOURCE}/zone/differ.ts`]: '',
    [`${SOURCE}/testing/sample.ts`]: '',
  });

  const [file] = await differs(root);

  expect(file?.path).toBe('packages/cli/src/plan/differs.gen.ts');
  expect(file?.text.split('\n').slice(1)).toEqual([
    `import { differ as odooConf } from './differs/odoo-conf/differ.ts';`,
    `import { differ as zone } from './differs/zone/differ.ts';`,
    '',
    '/** How two texts are compared, by their syntax. */',
    'export const differs = {',
    `  'odoo-conf': odooConf,`,
    '  zone,',
    '} as const;',
    '',
  ]);
});
