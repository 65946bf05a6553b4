import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { bakery } from './fixtures/bakery.ts';
import { renderer } from './renderer.ts';

const resolved = createRequire(import.meta.url).resolve('dclint/package.json');

/** The official schema of the compose specification, as dclint carries it. */
function specification() {
  const text = readFileSync(join(resolved, '../schemas/compose.schema.json'), 'utf8');
  // Ajv takes the meta-schema's http name only.
  const { $schema: _, ...schema } = JSON.parse(text) as Record<string, unknown>;
  return new Ajv({ strict: false, validateFormats: false }).compile(schema);
}

it('fits the schema of the compose specification', () => {
  const fits = specification();
  const files = renderer.render({
    stack: bakery(),
    templates: { render: () => '' },
    serials: new Map(),
  });
  for (const { text } of files) {
    fits(parse(text));
    expect(fits.errors ?? []).toEqual([]);
  }
  expect(fits({ services: { cake: { imagge: 'x' } } })).toBe(false);
});
