import Handlebars from 'handlebars';
import { blocks } from '../blocks.ts';
import type { Place } from '../compiled.ts';
import { quotes } from '../quote/index.ts';
import { check } from './check.ts';
import { parse } from './parse.ts';
import { bindPartials } from './partials.ts';
import type { Problem } from './problem.ts';

/** A template's source and what is needed to understand it. */
export interface TemplateSource {
  /** Folder of the renderer, `/`, name without `.hbs`, e.g. `nginx/vhost.conf`. */
  readonly id: string;
  readonly text: string;
  /** Ids of all templates, to find partials among. */
  readonly ids: ReadonlySet<string>;
}

/** Code of a template as JavaScript, or its mistakes. */
export type Precompiled =
  | { readonly ok: true; readonly code: string; readonly keys: Readonly<Record<string, Place>> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const helpers = Object.fromEntries(
  [...Object.keys(blocks), ...Object.keys(quotes)].map((name) => [name, true]),
);

/** Checks a template and turns it into code. */
export function precompile({ id, text, ids }: TemplateSource): Precompiled {
  const program = parse(text);
  if ('what' in program) return { ok: false, problems: [program] };
  const { problems, keys } = check(program, text);
  if (problems.length > 0) return { ok: false, problems };
  const missing = bindPartials(program, id, ids);
  if (missing.length > 0) return { ok: false, problems: missing };
  const code = Handlebars.precompile(program, {
    // Escaping for HTML would write `&quot;`; quoting helpers escape for the file's own syntax.
    noEscape: true,
    knownHelpersOnly: true,
    knownHelpers: helpers,
    strict: true,
  });
  return { ok: true, code: String(code), keys };
}
