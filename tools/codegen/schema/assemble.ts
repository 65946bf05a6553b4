import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { files } from '../units.ts';
import { mapSchema, referenceName, titleOf, type JsonSchema } from './json-schema.ts';

/** Where the fragments are, and where generated files of the schema go. */
export const SECTIONS = 'packages/schema/src/sections';
const ENDING = '.schema.yaml';

export const SCHEMA_ID = 'https://stackwright.dev/schema/stack.v1.json';
const TITLE = 'stack.yaml';
const DESCRIPTION = 'One file that describes a self-hosted Odoo Community stack.';

/** Our own keywords, used here and not published. */
const ORDER = 'x-order';
const REQUIRED = 'x-required';

/**
 * The schema of stack.yaml, from its fragments. A file `<key>.schema.yaml` holds the schema of that
 * top-level key, with `x-order` (its place) and, where it must be there, `x-required: true`. A file
 * `_<group>.schema.yaml` holds shared schemas by name, which any fragment calls
 * `#/$defs/<group>.<name>`. An object with `properties` allows no others unless it says so; a property
 * without a title is titled by its key.
 */
export function assembleSchema(root: string): JsonSchema {
  const names = files(path.join(root, SECTIONS), ENDING).map((file) =>
    file.slice(0, -ENDING.length),
  );
  const read = (name: string): Record<string, JsonSchema> =>
    parse(readFileSync(path.join(root, SECTIONS, `${name}${ENDING}`), 'utf8'));
  const sections = names
    .filter((name) => !name.startsWith('_'))
    .map((key) => ({ key, schema: read(key) as JsonSchema }))
    .toSorted((a, b) => Number(a.schema[ORDER]) - Number(b.schema[ORDER]));
  const shared = names
    .filter((name) => name.startsWith('_'))
    .flatMap((group) =>
      Object.entries(read(group)).map(([name, schema]) => [`${group.slice(1)}.${name}`, schema]),
    );
  const required = sections.filter(({ schema }) => schema[REQUIRED] === true).map(({ key }) => key);
  const schema: JsonSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: SCHEMA_ID,
    title: TITLE,
    description: DESCRIPTION,
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(sections.map(({ key, schema: own }) => [key, own])),
    $defs: Object.fromEntries(shared),
  };
  return mapSchema(schema, (one, { keyword, key }) => finish(schema, one, keyword, key));
}

function finish(root: JsonSchema, schema: JsonSchema, keyword: string, key?: string): JsonSchema {
  if (schema.$ref !== undefined && root.$defs?.[referenceName(schema.$ref)] === undefined) {
    throw new Error(`nothing is defined as ${schema.$ref}`);
  }
  const empty = Object.keys(schema).find((one) => schema[one] === null);
  if (empty !== undefined) {
    const near = schema.description ?? key ?? keyword;
    throw new Error(
      `the keyword "${empty}" beside "${near}" has no value: is a text with a comma unquoted?`,
    );
  }
  const { [ORDER]: _order, [REQUIRED]: _required, ...own } = schema;
  const title = keyword === 'properties' && key !== undefined ? { title: titleOf(key) } : {};
  const closed =
    own.type === 'object' && own.properties !== undefined && own.additionalProperties === undefined
      ? { additionalProperties: false }
      : {};
  return { ...title, ...own, ...closed };
}
