import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { assembleSchema } from '../schema/assemble.ts';
import { folderOf } from '../testing.ts';
import { schemaDocs } from './schema-docs.ts';
import { types } from './types.ts';
import { validator } from './validator.ts';

const S = 'packages/schema/src/sections';
const tree = {
  [`${S}/shelves.schema.yaml`]: `
x-order: 2
description: The shelves, by name.
type: object
propertyNames: { $ref: "#/$defs/shop.id" }
additionalProperties:
  type: object
  required: [books]
  properties:
    books: { description: What stands on it., type: array, items: { $ref: "#/$defs/shop.book" }, examples: [[{ title: Atlas }]] }
    open-from: { $ref: "#/$defs/shop.id", description: A day | or two., default: mon }
examples: [{ maps: { books: [{ title: Atlas }] } }]
`,
  [`${S}/name.schema.yaml`]: `
x-order: 1
x-required: true
description: Name of the shop.
type: string
maxLength: 5
examples: [atlas]
`,
  [`${S}/_shop.schema.yaml`]: `
id: { description: An id., type: string, pattern: "^[a-z]+$", examples: [maps] }
book:
  description: A book.
  type: object
  required: [title]
  properties:
    title: { description: Its title., type: string, examples: [Atlas] }
    sequel: { $ref: "#/$defs/shop.book" }
  examples: [{ title: Atlas }]
`,
};

describe('the schema', () => {
  test('is assembled in order, closed, titled and without our own keywords', () => {
    const schema = assembleSchema(folderOf(tree));
    expect(Object.keys(schema.properties ?? {})).toEqual(['name', 'shelves']);
    expect(schema).toMatchObject({ required: ['name'], additionalProperties: false });
    expect(schema.properties?.['name']).toEqual({
      title: 'Name',
      description: 'Name of the shop.',
      type: 'string',
      maxLength: 5,
      examples: ['atlas'],
    });
    expect(schema.properties?.['shelves']?.additionalProperties).toMatchObject({
      additionalProperties: false,
      properties: { 'open-from': { title: 'Open from' } },
    });
    expect(schema.$defs?.['shop.book']).toMatchObject({ additionalProperties: false });
  });

  test.each([
    [
      'a reference to nothing',
      '{ $ref: "#/$defs/shop.cart", description: A cart. }',
      'nothing is defined as #/$defs/shop.cart',
    ],
    [
      'an unquoted comma',
      '{ description: Small, cheap, type: string }',
      'the keyword "cheap" beside "Small" has no value',
    ],
  ])('refuses %s', (_what, text, message) => {
    expect(() => assembleSchema(folderOf({ ...tree, [`${S}/cart.schema.yaml`]: text }))).toThrow(
      message,
    );
  });

  test('a repository without sections still has every generated file', async () => {
    const root = folderOf({});
    const [typed] = await types(root);
    expect(typed?.text).toContain('export interface Stack {}');
    expect((await validator(root))[0]?.text).toContain('export const validateStack');
  });
});

test('types are deep-readonly, with one for each definition', async () => {
  const [file] = await types(folderOf(tree));
  expect(file?.text).toContain('export interface ShopBook {');
  expect(file?.text).toContain('  readonly sequel?: ShopBook;');
  expect(file?.text).toContain('readonly books: ReadonlyArray<ShopBook>;');
  expect(file?.text).toContain("readonly 'open-from'?: ShopId;");
  expect(file?.text).toContain('readonly [k: string]:');
});

describe('the validator', () => {
  test('judges without ajv, and tells every error', async () => {
    const validate = await load();
    expect(
      validate({
        name: 'shop',
        shelves: { maps: { books: [{ title: 'Atlas', sequel: { title: 'B' } }] } },
      }),
    ).toBe(true);
    expect(validate.errors).toBeNull();
    expect(validate({ name: 'a shop', shelves: { Maps: { books: [{}], extra: 1 } } })).toBe(false);
    const told = validate.errors.map(
      (one: { keyword: string; instancePath: string }) => `${one.instancePath} ${one.keyword}`,
    );
    expect(told.toSorted()).toEqual([
      '/name maxLength',
      '/shelves pattern',
      '/shelves propertyNames',
      '/shelves/Maps additionalProperties',
      '/shelves/Maps/books/0 required',
    ]);
  });
});

test('the reference has a row for each key, and stops at a definition inside itself', async () => {
  const [file] = await schemaDocs(folderOf(tree));
  const rows = file?.text.split('\n').filter((line) => line.startsWith('| `shelves'));
  expect(rows).toEqual([
    '| `shelves` | map to object |  | The shelves, by name. | `{"maps":{"books":[{"title":"Atlas"}]}}` |',
    '| `shelves.<name>` | object |  |  |  |',
    '| `shelves.<name>.books` (required) | list of object |  | What stands on it. | `[{"title":"Atlas"}]` |',
    '| `shelves.<name>.books[]` | object |  | A book. | `{"title":"Atlas"}` |',
    '| `shelves.<name>.books[].title` (required) | string |  | Its title. | `Atlas` |',
    '| `shelves.<name>.books[].sequel` | object |  | A book. | `{"title":"Atlas"}` |',
    '| `shelves.<name>.open-from` | string | `mon` | A day \\| or two. | `maps` |',
  ]);
});

/** The validator of the tree. Outside of the repository no `ajv` can be found: that it loads is the proof. */
async function load() {
  const root = folderOf(tree);
  const [file] = await validator(root);
  const module = path.join(root, 'validator.gen.ts');
  writeFileSync(module, file?.text ?? '');
  const { validateStack } = await import(/* @vite-ignore */ module);
  return validateStack;
}
