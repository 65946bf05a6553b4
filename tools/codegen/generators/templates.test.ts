import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createTemplates } from '../../../packages/render/src/template/index.ts';
import { folderOf } from '../testing.ts';
import { templates } from './templates.ts';

const R = 'packages/render/src';
const tree = {
  [`${R}/renderers/shop/templates/page.conf.hbs`]: '{{> banner}}\n{{> item book}}\n',
  [`${R}/renderers/shop/templates/item.hbs`]: 'name {{token name}}\n',
  [`${R}/template/partials/banner.hbs`]: '# {{comment place}}\n',
};

test('the generated module renders without the sources', async () => {
  const root = folderOf(tree);
  const [file] = await templates(root);
  expect(file?.text).toContain(
    `export type TemplateId = 'shop/item' | 'shop/page.conf' | 'partials/banner';`,
  );
  expect(file?.text).not.toContain('{{');
  const module = path.join(root, 'templates.gen.ts');
  writeFileSync(module, file?.text ?? '');
  const { templates: precompiled } = await import(/* @vite-ignore */ module);
  const text = createTemplates<string>(precompiled).render('shop/page.conf', {
    place: 'Manila',
    book: { name: 'atlas' },
  });
  expect(text).toBe('# Manila\nname atlas\n');
});

test('a mistake stops the build with its place', () => {
  const root = folderOf({ ...tree, [`${R}/renderers/shop/templates/item.hbs`]: 'a\n  {{name}}\n' });
  expect(() => templates(root)).toThrow(
    `${R}/renderers/shop/templates/item.hbs:2:3: \`name\` is printed without a quoting helper`,
  );
});
