import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { compareText, nearest } from '@stackwright/core';
import type { Finding } from '@stackwright/core';
import { builtInTemplates } from '@stackwright/render';
import type { Call } from '../../command.ts';
import { readText } from '../../read-text.ts';
import type { Override } from './produce.ts';

/** The user's templates by id, or what is wrong with them. */
type Overrides =
  | { readonly ok: true; readonly templates: ReadonlyMap<string, Override> }
  | {
      readonly ok: false;
      readonly findings: readonly Finding[];
      readonly sources: ReadonlyMap<string, string>;
    };

/** Reads and compiles the folder that `--templates` names: `<renderer>/<name>.hbs`, as the built-in ones. */
export async function readOverrides(call: Call): Promise<Overrides> {
  const folder = call.text('templates');
  if (folder === undefined) return { ok: true, templates: new Map() };
  const files = templateFiles(resolve(call.terminal.cwd, folder));
  if (files.length === 0)
    return failure(
      folder,
      'holds no template',
      'Put templates there as `<renderer>/<name>.hbs`, or leave out `--templates`.',
    );

  const texts = new Map<string, string>();
  for (const file of files.map((name) => join(folder, name))) {
    const read = readText(resolve(call.terminal.cwd, file));
    if (!read.ok) return failure(file, `cannot be read: ${read.why}`, 'Restore it, or remove it.');
    texts.set(file, read.text);
  }
  return compileOverrides(folder, texts);
}

/** Compiles templates of a folder, by file. */
export async function compileOverrides(
  folder: string,
  sources: ReadonlyMap<string, string>,
): Promise<Overrides> {
  const { compileTemplate, renderFinding } = await import('@stackwright/render/compile');
  const ids = new Set(Object.keys(builtInTemplates));
  const templates = new Map<string, Override>();
  const findings: Finding[] = [];
  for (const [file, text] of sources) {
    const id = relative(folder, file)
      .replaceAll('\\', '/')
      .replace(/\.hbs$/, '');
    if (!ids.has(id)) {
      const meant = nearest(id, [...ids]);
      findings.push(
        finding(
          file,
          'replaces no built-in template',
          meant === undefined
            ? `Name it after one of them: ${[...ids].join(', ')}.`
            : `Did you mean ${meant}.hbs?`,
        ),
      );
      continue;
    }
    const compiled = compileTemplate({ id, text, ids }, file);
    findings.push(...compiled.findings);
    if (compiled.ok)
      templates.set(id, {
        template: compiled.value,
        explain: (error) => renderFinding(error, file, { id, text }),
      });
  }
  return findings.length > 0 ? { ok: false, findings, sources } : { ok: true, templates };
}

/** Every .hbs file below a folder, `/` between parts; none when the folder cannot be read. */
function templateFiles(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.hbs'))
      .toSorted(compareText);
  } catch {
    return [];
  }
}

function failure(file: string, problem: string, fix: string): Overrides {
  return { ok: false, findings: [finding(file, problem, fix)], sources: new Map() };
}

function finding(file: string, problem: string, fix: string): Finding {
  return {
    rule: 'valid-template',
    severity: 'error',
    what: `${file} ${problem}.`,
    why: 'A template that is never used would be believed to be.',
    fix,
    at: { file },
    related: [],
  };
}
