import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { markdownHeading, type GeneratedFile, type Generator } from '../generated-file.ts';
import { unitIds } from '../units.ts';

/** `docs/reference/*.gen.md`: one entry a unit, from the title and first paragraph of its README. */
export const reference: Generator = (root) => [
  page(
    root,
    'renderer',
    'packages/render/src',
    'What Stackwright writes, and which renderer writes it.',
  ),
  page(root, 'reader', 'packages/verify/src', 'The real programs that rendered files are read by.'),
];

function page(root: string, kind: string, source: string, about: string): GeneratedFile {
  const folder = `${source}/${kind}s`;
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}s`;
  const entries = unitIds(root, folder, `${kind}.ts`).map((id) =>
    entry(root, `${folder}/${id}`, id),
  );
  return {
    path: `docs/reference/${kind}s.gen.md`,
    text: [markdownHeading(folder), `# ${title}\n`, `${about}\n`, ...entries].join('\n'),
  };
}

function entry(root: string, folder: string, id: string): string {
  const file = path.join(root, folder, 'README.md');
  const { title, lead } = existsSync(file) ? summary(readFileSync(file, 'utf8')) : {};
  const link = `[\`${id}\`](../../${folder}/README.md)`;
  return `## ${title ?? id}\n\n${[lead, link].filter((part) => part !== undefined).join('\n\n')}\n`;
}

/** The title of a Markdown text and the paragraph behind it. */
export function summary(markdown: string): { readonly title?: string; readonly lead?: string } {
  const [title, ...rest] = markdown.trim().split(/\n{2,}/);
  if (title === undefined || !title.startsWith('# ')) return {};
  const [lead] = rest;
  return { title: title.slice(2).trim(), ...(lead && !lead.startsWith('#') && { lead }) };
}
