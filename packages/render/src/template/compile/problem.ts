import type { Place } from '../compiled.ts';

/** A mistake in a template's source. */
export interface Problem {
  readonly what: string;
  readonly fix: string;
  readonly place: Place;
}

/** The place of a node of Handlebars' syntax tree; its columns count from 0. */
export function placeOf({ loc }: hbs.AST.Node): Place {
  return { line: loc.start.line, column: loc.start.column + 1 };
}
