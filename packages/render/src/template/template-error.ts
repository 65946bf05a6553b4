import type { Place } from './compiled.ts';

/**
 * A template and its view do not fit: an unknown key, a value that cannot be quoted, untidy output. With our
 * own templates that is our bug; with a user's it becomes a finding (`compile/finding.ts`).
 */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(
    /** Id of the template, or of the partial, that the mistake is in. */
    readonly template: string,
    /** What is wrong, without the place. */
    readonly reason: string,
    readonly place: Place | undefined,
    options?: { readonly cause: unknown },
  ) {
    super(
      `${template}.hbs${place === undefined ? '' : `:${place.line}:${place.column}`}: ${reason}`,
      options,
    );
  }
}
