import { markdownHeading, type Generator } from '../generated-file.ts';
import { assembleSchema, SECTIONS } from '../schema/assemble.ts';
import { rows } from '../schema/rows.ts';
import type { JsonSchema } from '../schema/json-schema.ts';

/** `docs/reference/stack.gen.md`: every key of stack.yaml. */
export const schemaDocs: Generator = (root) => {
  const schema = assembleSchema(root);
  const required = new Set(schema.required);
  const parts = Object.entries(schema.properties ?? {}).map(([key, own]) =>
    section(schema, key, own, required.has(key)),
  );
  const head = `# stack.yaml\n\n${schema.description}\nPaths write \`<name>\` for a name of your choice and \`[]\` for each item of a list.\n`;
  const text = [markdownHeading(SECTIONS), head, ...parts].join('\n');
  return [{ path: 'docs/reference/stack.gen.md', text }];
};

const COLUMNS = '| path | type | default | description | example |\n|---|---|---|---|---|\n';

function section(schema: JsonSchema, key: string, own: JsonSchema, required: boolean): string {
  const lines = rows(schema, key, own).map(
    (row) =>
      `| ${code(row.path)}${row.required ? ' (required)' : ''} | ${row.type} | ${value(row.default)} | ${cell(row.description)} | ${value(row.example)} |\n`,
  );
  const must = required ? ' Required.' : '';
  return `## ${key}\n\n${own.description ?? ''}${must}\n\n${COLUMNS}${lines.join('')}`;
}

/** Data as YAML in flow style, which is JSON. */
function value(data: unknown): string {
  return data === undefined ? '' : code(typeof data === 'string' ? data : JSON.stringify(data));
}

function code(text: string): string {
  if (text === '') return '`""`';
  const fence = text.includes('`') ? '``' : '`';
  return `${fence}${cell(text)}${fence}`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ');
}
