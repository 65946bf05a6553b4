import type { Result } from '@stackwright/core';
import type { CompiledTemplate } from '../compiled.ts';
import { templateFinding } from './finding.ts';
import { precompile, type TemplateSource } from './precompile.ts';

export { renderFinding } from './finding.ts';
export { precompile } from './precompile.ts';
export type { Precompiled, TemplateSource } from './precompile.ts';

/**
 * Compiles a template of the user; its mistakes are findings in `file`. This module brings Handlebars'
 * compiler along: import it dynamically, only when a stack has templates of its own.
 */
export function compileTemplate(source: TemplateSource, file: string): Result<CompiledTemplate> {
  const compiled = precompile(source);
  if (!compiled.ok) {
    const findings = compiled.problems.map(({ what, fix, place }) =>
      templateFinding(file, source.text, what, fix, place),
    );
    return { ok: false, findings };
  }
  // The text is the compiler's, the same that the build writes to templates.gen.ts; evaluated in place.
  const spec: unknown = new Function(`return ${compiled.code}`)();
  return { ok: true, value: { spec: spec as object, keys: compiled.keys }, findings: [] };
}
