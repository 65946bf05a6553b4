import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

const file = path.join(import.meta.dirname, '../stack.schema.json');
const schema: Schema = JSON.parse(readFileSync(file, 'utf8'));
const properties = [...propertiesOf(schema, '')];

test('the walk finds the properties of nested and shared objects', () => {
  expect(properties.length).toBeGreaterThan(100);
});

describe.each(properties)('%s', (_at, property) => {
  const own: Schema = {
    ...schema.$defs?.[(property.$ref ?? '').replace('#/$defs/', '')],
    ...property,
  };

  test('says what it is, and shows it', () => {
    expect(own['description']).toMatch(/\S/);
    const shown = ['examples', 'const', 'enum', 'default'].filter(
      (keyword) => own[keyword] !== undefined,
    );
    expect(shown).not.toEqual([]);
  });
});

/** Every property at or below a schema, with its route. Values such as examples are not schemas. */
function* propertiesOf(node: Schema, at: string): Generator<readonly [string, Schema]> {
  for (const [key, property] of Object.entries(node.properties ?? {}))
    yield [`${at}/${key}`, property];
  for (const [keyword, value] of Object.entries(node)) {
    if (['examples', 'default', 'enum', 'const'].includes(keyword)) continue;
    const map = keyword === 'properties' || keyword === '$defs' || Array.isArray(value);
    const below: readonly [string, unknown][] = map
      ? Object.entries(value as object)
      : [['', value]];
    for (const [key, one] of below) {
      if (typeof one !== 'object' || one === null) continue;
      yield* propertiesOf(one as Schema, `${at}/${map ? key : keyword}`);
    }
  }
}
