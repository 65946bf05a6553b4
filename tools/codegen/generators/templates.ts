import { readFileSync } from 'node:fs';
import path from 'node:path';
import { precompile } from '../../../packages/render/src/template/compile/precompile.ts';
import { heading, type Generator } from '../generated-file.ts';
import { files, folders } from '../units.ts';

const SOURCE = 'packages/render/src';
const ENDING = '.hbs';

/**
 * `templates.gen.ts`: the templates of every renderer and the shared partials as code. Their sources are
 * not shipped, and the compiler is not needed to render.
 */
export const templates: Generator = (root) => {
  const sources = find(root);
  const ids = new Set(sources.map(({ id }) => id));
  const compiled = sources.map(({ id, file }) => {
    const result = precompile({ id, text: readFileSync(path.join(root, file), 'utf8'), ids });
    if (result.ok)
      return `  '${id}': { spec: ${result.code}, keys: ${JSON.stringify(result.keys)} },`;
    const problems = result.problems.map(
      ({ what, fix, place }) => `${file}:${place.line}:${place.column}: ${what}. ${fix}.`,
    );
    throw new Error(`\n${problems.join('\n')}`);
  });
  const lines = [
    '// @ts-nocheck',
    `import type { CompiledTemplate } from './template/compiled.ts';`,
    '',
    `/** Id of a template: folder of its renderer, and its file's name without \`.hbs\`. */`,
    `export type TemplateId = ${[...ids].map((id) => `'${id}'`).join(' | ') || 'never'};`,
    '',
    '/** Every template as code. */',
    'export const templates: Readonly<Record<TemplateId, CompiledTemplate>> = {',
    ...compiled,
    '};',
  ];
  const text = `${heading('the .hbs files of packages/render/src')}${lines.join('\n')}\n`;
  return [{ path: `${SOURCE}/templates.gen.ts`, text }];
};

interface Source {
  readonly id: string;
  readonly file: string;
}

function find(root: string): readonly Source[] {
  const shared = list(root, `${SOURCE}/template/partials`, 'partials');
  const own = folders(path.join(root, SOURCE, 'renderers')).flatMap((renderer) =>
    list(root, `${SOURCE}/renderers/${renderer}/templates`, renderer),
  );
  return [...own, ...shared];
}

function list(root: string, folder: string, group: string): readonly Source[] {
  return files(path.join(root, folder), ENDING).map((name) => ({
    id: `${group}/${name.slice(0, -ENDING.length)}`,
    file: `${folder}/${name}`,
  }));
}
