import { expect, it } from 'vitest';
import { bannerLines } from './banner.ts';
import { createTemplates } from './template/index.ts';
import { templates } from './templates.gen.ts';

it.each(['stack.yaml', 'stacks/my bakery\n.yaml'])('says of %j what the partial says', (source) => {
  const view = { mark: '#', source, renderer: 'compose' };
  const partial = createTemplates(templates).render('partials/banner', view);
  expect(
    bannerLines(source, 'compose')
      .map((line) => `# ${line}\n`)
      .join(''),
  ).toBe(partial);
});
