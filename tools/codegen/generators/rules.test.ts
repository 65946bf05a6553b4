import { describe, expect, test } from 'vitest';
import { folderOf } from '../testing.ts';
import { rules } from './rules.ts';

const R = 'packages/lint/src/rules';
const README = `# No plums

Plums stain.

## Bad

\`\`\`ini bad
# plum
\`\`\`
`;

/** Plain JavaScript, as far as it goes: outside of the repository no types can be found. */
const RULE = `export const rule = {
  id: 'no-plums',
  subject: 'odoo-conf',
  severity: 'warning',
  summary: 'No plums.',
  options: {
    allow: { description: 'Kinds.', schema: { type: 'array', items: { type: 'string' } }, default: [], example: ['sloe'] },
  },
  check: () => [],
};
`;

describe('rules', () => {
  const tree = { [`${R}/no-plums/rule.ts`]: RULE, [`${R}/no-plums/README.md`]: README };

  test('are registered, with a page and a text each', async () => {
    const files = new Map((await rules(folderOf(tree))).map(({ path, text }) => [path, text]));
    expect(files.get('packages/lint/src/rules.gen.ts')).toContain(
      `export type RuleId = 'no-plums';`,
    );
    const page = files.get('docs/reference/rules.gen.md');
    expect(page).toContain('| [`no-plums`](#no-plums) | odoo-conf | warning | No plums. |');
    expect(page).toContain('\n## no-plums\n\nPlums stain.\n\n### Bad\n\n```ini bad\n# plum\n```\n');
    expect(files.get('packages/lint/src/rules-docs.gen.ts')).toContain(
      `  'no-plums': ${JSON.stringify(README)},`,
    );
  });

  test('make the schema of the configuration', async () => {
    const files = await rules(folderOf(tree));
    const schema = files.find(({ path }) => path === 'packages/lint/config.schema.json');
    const node = JSON.parse(schema?.text ?? '').properties.rules.properties['no-plums'];
    expect(node.anyOf[1].properties.options.properties.allow).toEqual({
      description: 'Kinds.',
      type: 'array',
      items: { type: 'string' },
      default: [],
      examples: [['sloe']],
    });
  });

  test('none make an empty registry, and a validator that refuses any rule', async () => {
    const files = new Map((await rules(folderOf({}))).map(({ path, text }) => [path, text]));
    expect(files.get('packages/lint/src/rules.gen.ts')).toContain('= [];');
    expect(files.get('packages/lint/src/config-validator.gen.ts')).toContain('validateConfig');
  });
});
