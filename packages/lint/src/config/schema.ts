import type { OptionValue, Rule } from '../rule.ts';
import { FILE_KINDS } from '../file-models.ts';
import { PROGRAMS } from '../engine/versions.ts';

type Node = Readonly<Record<string, unknown>>;

const LEVELS = ['off', 'info', 'warning', 'error'] as const;
const DAY = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' } as const;

/** The JSON Schema of stackwright.config.yaml: its frame, and the options of every rule. */
export function configSchema(rules: readonly Rule[]): Node {
  const ids = rules.map(({ id }) => id);
  const frame = closed('How this repository is linted.', {
    include: globs('Files to lint besides stack.yaml and what is rendered.', ['deploy/**/*.conf']),
    exclude: globs('Files that are not linted, whatever else names them.', ['vendor/**']),
    kinds: {
      description: 'Syntax of files whose name and text do not tell it, by glob.',
      type: 'object',
      additionalProperties: { description: 'A syntax.', enum: FILE_KINDS, examples: ['nginx'] },
      examples: [{ 'deploy/*.inc': 'nginx' }],
    },
    'fail-on': {
      description: 'The least severity that makes the command fail.',
      enum: ['info', 'warning', 'error'],
      default: 'error',
      examples: ['warning'],
    },
    baseline: {
      description: 'File of the findings that this repository lives with.',
      type: 'string',
      minLength: 1,
      examples: ['stackwright.baseline.json'],
    },
    versions: closed(
      'Versions that files not rendered by Stackwright are written for.',
      Object.fromEntries(PROGRAMS.map((program) => [program, version(program)])),
      { nginx: '1.26.3', odoo: '18.0' },
    ),
    rules: closed(
      'What each rule is worth here.',
      Object.fromEntries(rules.map((rule) => [rule.id, ruleNode(rule)])),
      { [ids[0] ?? 'rule']: 'off' },
    ),
    ignore: {
      description: 'Findings that this repository lives with, each with its reason.',
      type: 'array',
      items: closed(
        'Findings to live with.',
        {
          rules: {
            description: 'Ids of the rules.',
            type: 'array',
            minItems: 1,
            items: { description: 'Id of a rule.', ...among(ids), examples: ids.slice(0, 1) },
            examples: [ids.slice(0, 1)],
          },
          files: { ...globs('Where.', ['legacy/**']), minItems: 1 },
          reason: {
            description: 'Why it is right to live with them.',
            type: 'string',
            pattern: '\\S',
            examples: ['moves to the new host in March'],
          },
          until: { description: 'Last day on which it counts.', ...DAY, examples: ['2027-03-31'] },
        },
        { rules: ids.slice(0, 1), files: ['legacy/**'], reason: 'moves in March' },
        ['rules', 'files', 'reason'],
      ),
      examples: [[{ rules: ids.slice(0, 1), files: ['legacy/**'], reason: 'moves in March' }]],
    },
  });
  return { ...frame, $defs: { level: LEVEL, rule: worthOf({ severity: REF_LEVEL }) } };
}

const LEVEL = { description: 'Its severity here.', enum: LEVELS, examples: ['off'] };
const REF_LEVEL = { $ref: '#/$defs/level' };

/** Most rules have no options: they share one definition, and the validator one function. */
function ruleNode({ summary, options = {} }: Rule): Node {
  const entries = Object.entries(options);
  if (entries.length === 0) return { description: summary, $ref: '#/$defs/rule' };
  const own = closed(
    'What the rule lets you set.',
    Object.fromEntries(
      entries.map(([name, option]) => [
        name,
        {
          description: option.description,
          ...option.schema,
          default: option.default,
          examples: [option.example satisfies OptionValue],
        },
      ]),
    ),
    Object.fromEntries(entries.map(([name, { example }]) => [name, example])),
  );
  return { ...worthOf({ severity: REF_LEVEL, options: own }), description: summary };
}

function worthOf(properties: Node): Node {
  const description = 'What the rule is worth here.';
  const full = closed(description, properties, { severity: 'warning' });
  return { description, anyOf: [REF_LEVEL, full], examples: ['off'] };
}

function closed(
  description: string,
  properties: Node,
  example?: unknown,
  required?: readonly string[],
): Node {
  return {
    description,
    type: 'object',
    properties,
    additionalProperties: false,
    ...(required && { required }),
    ...(example !== undefined && { examples: [example] }),
  };
}

function globs(description: string, example: readonly string[]): Node {
  return {
    description,
    type: 'array',
    items: { description: 'A glob.', type: 'string', minLength: 1, examples: example },
    examples: [example],
  };
}

/** One of some texts; of none, nothing at all. */
function among(texts: readonly string[]): Node {
  return texts.length > 0 ? { enum: texts } : { not: {} };
}

function version(program: string): Node {
  return {
    description: `Version of ${program}, in quotes.`,
    type: 'string',
    pattern: '^\\d+(\\.\\d+)*$',
    examples: [program === 'odoo' ? '18.0' : '1.26.3'],
  };
}
