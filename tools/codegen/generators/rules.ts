import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { configSchema } from '../../../packages/lint/src/config/schema.ts';
import type { Rule } from '../../../packages/lint/src/rule.ts';
import { heading, markdownHeading, type GeneratedFile, type Generator } from '../generated-file.ts';
import { registry } from '../registry.ts';
import { compileValidator } from '../schema/compile-validator.ts';
import { unitIds } from '../units.ts';

const SOURCE = 'packages/lint/src';
const FOLDER = `${SOURCE}/rules`;

/**
 * What follows from the folders of rules: their registry, their reference, their texts for `explain`,
 * and the schema of stackwright.config.yaml with its validator.
 */
export const rules: Generator = async (root) => {
  const ids = unitIds(root, FOLDER, 'rule.ts');
  const units = await Promise.all(ids.map((id) => load(root, id)));
  return [
    registry(root, { kind: 'rule', source: SOURCE }),
    reference(units),
    docs(units),
    ...(await config(units)),
  ];
};

interface Unit {
  readonly rule: Rule;
  readonly readme: string;
}

async function load(root: string, id: string): Promise<Unit> {
  const folder = path.join(root, FOLDER, id);
  const { rule } = (await import(pathToFileURL(path.join(folder, 'rule.ts')).href)) as {
    rule: Rule;
  };
  const readme = path.join(folder, 'README.md');
  return { rule, readme: existsSync(readme) ? readFileSync(readme, 'utf8') : `# ${id}\n` };
}

/** Every README on one page; the ids are its anchors. */
function reference(units: readonly Unit[]): GeneratedFile {
  const rows = units.map(
    ({ rule }) =>
      `| [\`${rule.id}\`](#${rule.id}) | ${rule.subject} | ${rule.severity} | ${rule.summary} |`,
  );
  const parts = [
    markdownHeading(FOLDER),
    '# Rules\n',
    'What `stackwright lint` finds, why it matters and what to do. `stackwright explain <rule>` shows the same offline.\n',
    '| rule | looks at | severity | law |\n|---|---|---|---|',
    ...rows,
    ...units.map(({ rule, readme }) => `\n## ${rule.id}\n\n${withoutTitle(readme)}`),
  ];
  return { path: 'docs/reference/rules.gen.md', text: `${parts.join('\n').trimEnd()}\n` };
}

/** The text below the title, its headings one level deeper. Lines of code blocks are left alone. */
function withoutTitle(readme: string): string {
  let fenced = false;
  const lines = readme.split('\n').map((line) => {
    if (line.startsWith('```')) fenced = !fenced;
    return !fenced && line.startsWith('#') ? `#${line}` : line;
  });
  return (lines[0]?.startsWith('## ') ? lines.slice(1) : lines).join('\n').trim();
}

function docs(units: readonly Unit[]): GeneratedFile {
  const lines = [
    '/** The README of each rule by id; loaded only when somebody asks for an explanation. */',
    'export const ruleDocs: Readonly<Record<string, string>> = {',
    ...units.map(({ rule, readme }) => `  '${rule.id}': ${JSON.stringify(readme)},`),
    '};',
  ];
  return {
    path: `${SOURCE}/rules-docs.gen.ts`,
    text: `${heading(`the READMEs of ${FOLDER}`)}${lines.join('\n')}\n`,
  };
}

async function config(units: readonly Unit[]): Promise<readonly GeneratedFile[]> {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...configSchema(units.map(({ rule }) => rule)),
  };
  const code = await compileValidator(schema);
  return [
    {
      path: 'packages/lint/config.schema.json',
      text: `${JSON.stringify(schema, undefined, 2)}\n`,
    },
    {
      path: `${SOURCE}/config-validator.gen.ts`,
      text: `${heading(FOLDER)}${HEAD}${code}${FOOT}`,
    },
  ];
}

const HEAD = `// @ts-nocheck
import type { AjvError } from '@stackwright/schema';

`;

const FOOT = `
/** Judges a parsed stackwright.config.yaml by its JSON Schema; violations are left in \`errors\`. */
export const validateConfig: {
  (value: unknown): boolean;
  readonly errors?: readonly AjvError[] | null;
} = validate;
`;
