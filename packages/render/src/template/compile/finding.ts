import type { Finding } from '@stackwright/core';
import type { Place } from '../compiled.ts';
import { TemplateError } from '../template-error.ts';
import type { TemplateSource } from './precompile.ts';

/** A mistake in a template of the user, at a place of its file. */
export function templateFinding(
  file: string,
  text: string,
  what: string,
  fix: string,
  place: Place,
): Finding {
  const start = { ...place, offset: offsetOf(text, place) };
  return {
    rule: 'valid-template',
    severity: 'error',
    what,
    why: 'The file would not be rendered as it was meant, or a value could break out of its place',
    fix,
    at: { file, span: { start, end: start } },
    related: [],
  };
}

/**
 * What rendering threw, as a finding of the user's template that it happened in. Undefined when it is not
 * about that template: then it is our bug and goes on its way.
 */
export function renderFinding(
  error: unknown,
  file: string,
  source: Pick<TemplateSource, 'id' | 'text'>,
): Finding | undefined {
  if (!(error instanceof TemplateError) || error.template !== source.id) return undefined;
  const fix =
    'Use only keys of the view and values that the helper can write; compare with the built-in template';
  return templateFinding(
    file,
    source.text,
    error.reason,
    fix,
    error.place ?? { line: 1, column: 1 },
  );
}

function offsetOf(text: string, { line, column }: Place): number {
  const before = text.split('\n').slice(0, line - 1);
  return before.reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
}
