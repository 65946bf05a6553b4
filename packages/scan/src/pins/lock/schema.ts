import { LOCK_VERSION } from './lock.ts';

/** The JSON Schema of `oca.lock.json`. `oca-lock.schema.json` and the validator are made of it. */
export const lockSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'oca.lock.json',
  description:
    'The exact commit of every repository of addons. `stackwright lock` writes it, `stackwright lock --check` compares it with the checkouts.',
  type: 'object',
  required: ['lockVersion', 'series', 'repositories'],
  additionalProperties: false,
  properties: {
    $schema: { description: 'Where this schema is.', type: 'string' },
    lockVersion: { description: 'Version of the format.', const: LOCK_VERSION },
    series: {
      description: 'The series of Odoo that all addons are for.',
      type: 'string',
      pattern: '^\\d{1,2}\\.0$',
      examples: ['18.0'],
    },
    repositories: {
      description: 'Repositories by the folder of their checkout, relative to this file.',
      type: 'object',
      propertyNames: {
        description: 'A relative path, `/` between its parts.',
        type: 'string',
        pattern: '^(?!/)(?!(?:.*/)?\\.{0,2}(?:/|$))[^\\\\\\u0000-\\u001f]+$',
      },
      additionalProperties: { $ref: '#/$defs/repository' },
    },
  },
  $defs: {
    repository: {
      description: 'A repository and its commit.',
      type: 'object',
      required: ['commit', 'modules', 'url'],
      additionalProperties: false,
      properties: {
        branch: { description: 'The branch that the commit is on.', type: 'string', minLength: 1 },
        commit: {
          description: 'The whole hash of the commit. No branch, no tag, no short hash.',
          type: 'string',
          pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$',
        },
        modules: {
          description: 'Technical names of its addons.',
          type: 'array',
          uniqueItems: true,
          items: { description: 'An addon.', type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
        },
        url: { description: 'Where it is cloned from.', type: 'string', minLength: 1 },
      },
    },
  },
} as const;
