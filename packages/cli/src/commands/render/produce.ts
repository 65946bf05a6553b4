import {
  builtInTemplates,
  createTemplates,
  renderStack,
  select,
  TemplateError,
} from '@stackwright/render';
import type { CompiledTemplate, Selects } from '@stackwright/render';
import { sha256 } from '@stackwright/render/node';
import type { Produce } from '@stackwright/render/node';
import type { Finding } from '@stackwright/core';
import type { ResolvedStack } from '@stackwright/schema';

/** A template of the user, compiled, with how to say what goes wrong in it. */
export interface Override {
  readonly template: CompiledTemplate;
  /** What rendering threw, as a finding in the user's file; undefined when it is not about it. */
  explain(error: unknown): Finding | undefined;
}

export interface ProduceOptions {
  readonly selects: Selects | undefined;
  readonly overrides: ReadonlyMap<string, Override>;
}

/** Renders a stack when asked, given what the last render remembers. */
export function produceTree(stack: ResolvedStack, { selects, overrides }: ProduceOptions): Produce {
  return (previous) => {
    const own = new Map([...overrides].map(([id, { template }]) => [id, template]));
    try {
      const templates = createTemplates(builtInTemplates, own);
      const whole = renderStack(stack, { templates, previous, hash: sha256 });
      const rendering = selects === undefined ? whole : select(whole, previous, selects);
      return { ok: true, value: rendering, findings: [] };
    } catch (cause) {
      if (!(cause instanceof TemplateError)) throw cause;
      const finding = [...overrides.values()]
        .map(({ explain }) => explain(cause))
        .find((one) => one !== undefined);
      if (finding === undefined) throw cause;
      return { ok: false, findings: [finding] };
    }
  };
}
