import { describe, expect, test } from 'vitest';
import { folderOf } from '../testing.ts';
import { commands } from './commands.ts';
import { readers } from './readers.ts';
import { reference } from './reference.ts';
import { renderers } from './renderers.ts';

const R = 'packages/render/src/renderers';

describe('registries', () => {
  test('a folder with an entry file is a unit; others are not', async () => {
    const root = folderOf({
      [`${R}/odoo/renderer.ts`]: '',
      [`${R}/dns-zones/renderer.ts`]: '',
      [`${R}/draft/README.md`]: '',
    });
    const [file] = await renderers(root);
    expect(file?.path).toBe('packages/render/src/renderers.gen.ts');
    expect(file?.text.split('\n').slice(1)).toEqual([
      `import { renderer as dnsZones } from './renderers/dns-zones/renderer.ts';`,
      `import { renderer as odoo } from './renderers/odoo/renderer.ts';`,
      `import type { Renderer } from './renderer.ts';`,
      '',
      '/** Id of a renderer: the name of its folder. */',
      `export type RendererId = 'dns-zones' | 'odoo';`,
      '',
      '/** Every renderer, by id in order. */',
      'export const renderers: readonly Renderer[] = [',
      '  dnsZones,',
      '  odoo,',
      '];',
      '',
    ]);
  });

  test('a missing folder makes an empty registry', async () => {
    const [file] = await readers(folderOf({}));
    expect(file?.text).toContain('export type ReaderId = never;');
    expect(file?.text).toContain('export const readers: readonly Reader[] = [];');
  });

  test('commands are loaded when they run', async () => {
    const folder = 'packages/cli/src/commands/render';
    const [file] = await commands(
      folderOf({ [`${folder}/command.ts`]: '', [`${folder}/meta.ts`]: '' }),
    );
    expect(file?.text).toContain(`import { meta as render } from './commands/render/meta.ts';`);
    expect(file?.text).toContain(
      `{ meta: render, load: () => import('./commands/render/command.ts') },`,
    );
    expect(file?.text).toContain(`export type CommandId = 'render';`);
  });

  test('the reference has the title and first paragraph of a README', async () => {
    const root = folderOf({
      [`${R}/odoo/renderer.ts`]: '',
      [`${R}/odoo/README.md`]: '# odoo.conf\n\nOne file\nan instance.\n\n## Why\n\nBecause.\n',
    });
    const [file] = await reference(root);
    expect(file?.text).toContain(
      `\n## odoo.conf\n\nOne file\nan instance.\n\n[\`odoo\`](../../${R}/odoo/README.md)\n`,
    );
    expect(file?.text).not.toContain('Because');
  });
});
