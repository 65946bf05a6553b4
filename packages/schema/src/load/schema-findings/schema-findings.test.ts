import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../stack-document.ts';
import type { AjvError, SchemaNode } from './index.ts';
import { schemaFindings } from './index.ts';

const SCHEMA = {
  type: 'object',
  additionalProperties: false,
  required: ['stack'],
  properties: {
    stack: {
      type: 'string',
      minLength: 1,
      description: 'The name of the stack.',
      examples: ['acme'],
    },
    hosts: {
      type: 'object',
      propertyNames: {
        pattern: '^[a-z][a-z0-9-]*$',
        description: 'Names of hosts become DNS names.',
        examples: ['erp-prod'],
      },
      additionalProperties: { $ref: '#/$defs/host' },
    },
    ports: { type: 'array', minItems: 1, uniqueItems: true, items: { $ref: '#/$defs/port' } },
    edition: { enum: ['community', 'enterprise'] },
    tls: { type: 'boolean' },
    store: { anyOf: [{ $ref: '#/$defs/s3' }, { $ref: '#/$defs/disk' }, { type: 'string' }] },
    cycle: { $ref: '#/$defs/tree' },
    either: {
      oneOf: [
        { required: ['a'], type: 'object' },
        { required: ['b'], type: 'object' },
      ],
    },
    paired: { type: 'object', dependentRequired: { user: ['password'] } },
  },
  $defs: {
    host: {
      type: 'object',
      additionalProperties: false,
      required: ['address'],
      properties: {
        address: { $ref: '#/$defs/ip', description: 'The public address of the host.' },
        port: { $ref: '#/$defs/port' },
        series: { type: 'string' },
        // Recursive, so that ajv compiles it to a function with schema paths of its own.
        fallback: { $ref: '#/$defs/host' },
      },
    },
    ip: { type: 'string', pattern: '^[0-9.]+$', examples: ['192.0.2.10'] },
    port: { type: 'integer', minimum: 1, maximum: 65535 },
    s3: {
      type: 'object',
      required: ['kind', 'bucket'],
      additionalProperties: false,
      properties: { kind: { const: 's3' }, bucket: { type: 'string' } },
    },
    disk: {
      type: 'object',
      required: ['kind', 'path'],
      additionalProperties: false,
      properties: { kind: { const: 'disk' }, path: { type: 'string' } },
    },
    tree: { anyOf: [{ type: 'integer' }, { $ref: '#/$defs/branch' }] },
    branch: {
      type: 'object',
      required: ['left'],
      additionalProperties: false,
      properties: { left: { $ref: '#/$defs/tree' }, right: { $ref: '#/$defs/tree' } },
    },
  },
} satisfies SchemaNode;

const validate = new Ajv2020({ allErrors: true, strict: false }).compile(SCHEMA);

/** `rule line:column "span" what | fix` of each finding. */
function told(text: string): readonly string[] {
  const result = parseDocument(text, 'stack.yaml');
  if (!result.ok) throw new Error(result.findings.map(({ what }) => what).join('\n'));
  validate(result.value.value);
  const errors: readonly AjvError[] = validate.errors ?? [];
  return schemaFindings(errors, result.value, SCHEMA).map(({ rule, at, what, fix }) => {
    if (at.span === undefined) throw new Error('a finding without a span');
    const { start, end } = at.span;
    const shown = JSON.stringify(text.slice(start.offset, end.offset));
    return `${rule} ${start.line}:${start.column} ${shown} ${what} | ${fix}`;
  });
}

describe('schemaFindings', () => {
  test.each<[name: string, text: string, expected: readonly string[]]>([
    ['a valid document', 'stack: acme', []],
    [
      'a missing key at the top',
      'tls: true',
      ['missing-key 1:1 "tls" stack is missing. | Add `stack: acme` at the top of the file.'],
    ],
    [
      'a missing key points at the key of its parent',
      'stack: a\nhosts:\n  erp:\n    port: 80',
      [
        'missing-key 3:3 "erp" hosts.erp.address is missing. | Add `address: 192.0.2.10` to hosts.erp.',
      ],
    ],
    [
      'a misspelt key is not also a missing one',
      'stack: a\nhosts:\n  erp: { addres: 192.0.2.1 }',
      [
        'unknown-key 3:10 "addres" hosts.erp.addres is not a known key. | Did you mean address? hosts.erp takes address, port, series or fallback.',
      ],
    ],
    [
      'an unknown key that resembles none',
      'stack: a\nhosts: { erp: { address: 192.0.2.1, colour: red } }',
      [
        'unknown-key 2:37 "colour" hosts.erp.colour is not a known key. | Remove it. hosts.erp takes address, port, series or fallback.',
      ],
    ],
    [
      'quotes to remove',
      'stack: a\nports: ["80"]',
      [
        'wrong-type 2:9 "\\"80\\"" ports[0] must be a whole number, not the text "80". | Remove the quotes: 80.',
      ],
    ],
    [
      'quotes to add, from the text of the file',
      'stack: 18.0',
      [
        'wrong-type 1:8 "18.0" stack must be a text, not the number 18. | Put it in quotes: "18.0".',
      ],
    ],
    [
      'a list to write',
      'stack: a\nports: 80',
      ['wrong-type 2:8 "80" ports must be a list, not the number 80. | Write a list: [80].'],
    ],
    [
      'a key without a value',
      'stack: a\nhosts:\n  erp:',
      [
        'wrong-type 3:3 "erp" hosts.erp must be a mapping, but is empty. | Give it a value, or remove the key.',
      ],
    ],
    [
      'a word with a slip',
      'stack: a\nedition: comunity',
      [
        'invalid-value 2:10 "comunity" edition must be community or enterprise, but is "comunity". | Did you mean community?',
      ],
    ],
    [
      'a word unlike all',
      'stack: a\nedition: cloud',
      [
        'invalid-value 2:10 "cloud" edition must be community or enterprise, but is "cloud". | Write community or enterprise.',
      ],
    ],
    [
      'a number out of range',
      'stack: a\nports: [0]',
      [
        'invalid-value 2:9 "0" ports[0] must be at least 1, but is 0. | Change the value accordingly.',
      ],
    ],
    [
      'a pattern, with the example of the schema',
      'stack: a\nhosts: { erp: { address: x } }',
      [
        'invalid-value 2:26 "x" hosts.erp.address cannot be "x". | Write it like 192.0.2.10: digits and `.`.',
      ],
    ],
    [
      'an empty text',
      'stack: ""',
      ['invalid-value 1:8 "\\"\\"" stack must not be empty, but is "". | Write it like acme.'],
    ],
    [
      'an empty list',
      'stack: a\nports: []',
      [
        'invalid-value 2:8 "[]" ports must have at least 1 entry, but is a list. | Change the value accordingly.',
      ],
    ],
    [
      'a bad name, told once and on the key',
      'stack: a\nhosts: { Bad Host: { address: 192.0.2.1 } }',
      [
        'invalid-value 2:10 "Bad Host" "Bad Host" is not a valid name in hosts. | Rename it, for example to erp-prod: lower case letters, digits and `-`, not beginning with digits or `-`.',
      ],
    ],
    [
      'a repeated item',
      'stack: a\nports: [80, 443, 80]',
      ['invalid-value 2:18 "80" ports[2] repeats 80. | Remove one of the two.'],
    ],
    [
      'a key that another key needs',
      'stack: a\npaired: { user: odoo }',
      ['missing-key 2:1 "paired" paired.password is missing. | Add `password: …` to paired.'],
    ],
    [
      'a recursive definition',
      'stack: a\nhosts: { erp: { address: 192.0.2.1, fallback: { port: x } } }',
      [
        'missing-key 2:37 "fallback" hosts.erp.fallback.address is missing. | Add `address: 192.0.2.10` to hosts.erp.fallback.',
        'wrong-type 2:55 "x" hosts.erp.fallback.port must be a whole number, not the text "x". | Write a whole number.',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('reasons come from the description of the place, before that of the type', () => {
    const result = parseDocument('stack: a\nhosts: { erp: {} }', 'stack.yaml');
    if (!result.ok) throw new Error('not parsed');
    validate(result.value.value);

    const [finding] = schemaFindings(validate.errors ?? [], result.value, SCHEMA);

    expect(finding?.why).toBe('The public address of the host.');
  });
});

describe('alternatives', () => {
  test.each<[name: string, text: string, expected: readonly string[]]>([
    [
      'the key that tells the forms apart decides',
      'stack: a\nstore: { kind: s3, bukket: x }',
      [
        'unknown-key 2:20 "bukket" store.bukket is not a known key. | Did you mean bucket? store takes kind, bucket or path.',
      ],
    ],
    [
      'the other form of the same union',
      'stack: a\nstore: { kind: disk, path: 7 }',
      ['wrong-type 2:28 "7" store.path must be a text, not the number 7. | Put it in quotes: "7".'],
    ],
    [
      'no form stands out: the forms are listed once',
      'stack: a\nstore: {}',
      [
        'invalid-value 2:8 "{}" store must be a mapping with kind and bucket, a mapping with kind and path or a text; it is none of these. | Write one of these forms.',
      ],
    ],
    [
      'no form has the type',
      'stack: a\nstore: 7',
      [
        'wrong-type 2:8 "7" store must be a mapping with kind and bucket, a mapping with kind and path or a text, not the number 7. | Write one of these forms.',
      ],
    ],
    [
      'nested in a recursive definition',
      'stack: a\ncycle: { left: { left: 1, rigth: 2 }, right: x }',
      [
        'unknown-key 2:27 "rigth" cycle.left.rigth is not a known key. | Did you mean right? cycle.left takes left or right.',
        'wrong-type 2:46 "x" cycle.right must be a whole number or a mapping with left, not the text "x". | Write one of these forms.',
      ],
    ],
    [
      'more than one form fits',
      'stack: a\neither: { a: 1, b: 2 }',
      [
        'invalid-value 2:9 "{ a: 1, b: 2 }" either fits more than one of its forms. | Keep the keys of one form only.',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('of very many mistakes the first are told and the rest are counted', () => {
    const items = Array.from({ length: 600 }, (_, i) => `x${i}`).join(', ');

    const lines = told(`stack: a\nports: [${items}]`);

    expect(lines).toHaveLength(501);
    expect(lines[0]).toBe(
      'too-large 1:1 "stack" 100 more mistakes are not shown. | Check that this is the right file, mend the mistakes shown, and run again.',
    );
  });
});
