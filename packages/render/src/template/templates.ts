import runtime, { type RenderOptions, type Rendering } from 'handlebars/runtime.js';
import type { TemplateId } from '../templates.gen.ts';
import { blocks } from './blocks.ts';
import { untidiness } from './clean.ts';
import type { CompiledTemplate, Place } from './compiled.ts';
import { quotes } from './quote/index.ts';
import { strictView, UnknownKey } from './view.ts';
import { TemplateError } from './template-error.ts';

/** The templates of a run: the built-in ones, and the user's in their stead. */
export interface Templates<Id extends string = TemplateId> {
  /** Fills a template. Throws a {@link TemplateError} when view and template do not fit. */
  render(id: Id, view: object): string;
}

/**
 * Binds precompiled templates. An override replaces the template of its id, for direct use and where it is
 * included as a partial.
 */
export function createTemplates<Id extends string>(
  precompiled: Readonly<Record<Id, CompiledTemplate>>,
  overrides: ReadonlyMap<string, CompiledTemplate> = new Map(),
): Templates<Id> {
  const env = runtime.create();
  const partials: Record<string, Rendering> = {};
  for (const [id, own] of Object.entries<CompiledTemplate>(precompiled)) {
    const template = overrides.get(id) ?? own;
    partials[id] = placed(id, template, env.template(template.spec));
  }
  return {
    render: (id, view) => {
      const render = partials[id];
      if (render === undefined) throw new Error(`no template has the id ${id}`);
      const text = render(strictView(view), { helpers, partials, data: {} });
      const untidy = untidiness(text);
      if (untidy === undefined) return text;
      throw new TemplateError(
        id,
        `the output ${untidy.problem}, in its line ${untidy.line}`,
        undefined,
      );
    },
  };
}

type Located = {
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
};

/** Each helper, with the place of the call added to what it throws. */
const helpers = Object.fromEntries([
  ...Object.entries(blocks).map(([name, block]) => [
    name,
    function (this: unknown, ...args: readonly unknown[]): string {
      return at(args, () => Reflect.apply(block, this, args));
    },
  ]),
  ...Object.entries(quotes).map(([name, { quote }]) => [
    name,
    (...args: readonly unknown[]) => at(args, () => quote(args[0])),
  ]),
]) as NonNullable<RenderOptions['helpers']>;

/** An error inside a helper that knows its place; {@link placed} adds the template. */
class PlacedError extends Error {
  constructor(
    readonly place: Place | undefined,
    override readonly cause: unknown,
  ) {
    super(messageOf(cause));
  }
}

function at(args: readonly unknown[], run: () => string): string {
  try {
    return run();
  } catch (cause) {
    // Blocks contain other helpers; the innermost call is the place. Keys have places of their own.
    if (
      cause instanceof PlacedError ||
      cause instanceof TemplateError ||
      cause instanceof UnknownKey
    )
      throw cause;
    const start = (args.at(-1) as Located).loc?.start;
    throw new PlacedError(start && { line: start.line, column: start.column + 1 }, cause);
  }
}

/** A template or partial whose errors name it. The innermost one catches first. */
function placed(id: string, { keys }: CompiledTemplate, render: Rendering): Rendering {
  return (context, options) => {
    try {
      return render(context, options);
    } catch (cause) {
      if (cause instanceof TemplateError) throw cause;
      const place = cause instanceof PlacedError ? cause.place : undefined;
      const key =
        cause instanceof UnknownKey && Object.hasOwn(keys, cause.key) ? keys[cause.key] : undefined;
      throw new TemplateError(id, messageOf(cause), place ?? key, {
        cause: cause instanceof PlacedError ? cause.cause : cause,
      });
    }
  };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
