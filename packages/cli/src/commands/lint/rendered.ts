import { resolve } from 'node:path';
import type { Artefact, Finding } from '@stackwright/core';
import type { Manifest } from '@stackwright/render';
import { checkTree, outputFolder, readMemory } from '@stackwright/render/node';
import type { ResolvedStack } from '@stackwright/schema';
import type { Call } from '../../command.ts';
import { readOverrides } from '../render/overrides.ts';
import { nameOf } from './name-of.ts';
import { produceTree } from '../render/produce.ts';

/** What a stack renders to, in memory. */
export interface Rendered {
  readonly artefacts: readonly Artefact[];
  /** What stands in the way of rendering; and, where it was asked for, how the files on disk differ. */
  readonly findings: readonly Finding[];
}

/** Rendering, prepared for a run. */
export interface Renderings {
  /** What the last render wrote, by path below the output folder. */
  readonly listed: readonly string[];
  /** Called once for each text that stack.yaml has in a run. */
  render(stack: ResolvedStack): Rendered;
}

/**
 * Prepares rendering: the manifest is read and templates of the user are compiled once. `compares` asks
 * for what `render --check` has to say besides.
 */
export async function prepareRendering(
  call: Call,
  { compares }: { readonly compares: boolean },
): Promise<Renderings> {
  const { cwd } = call.terminal;
  const out = nameOf(cwd, call.text('out') ?? 'generated');
  const folder = outputFolder(resolve(cwd, out), out);
  const memory = readMemory(folder, { ours: false });
  const previous = memory.ok ? memory.value.manifest?.manifest : undefined;
  const listed = previous?.artefacts.map(({ path }) => path) ?? [];
  const overrides = await readOverrides(call);

  return {
    listed,
    render: (stack) => {
      if (!overrides.ok) return { artefacts: [], findings: overrides.findings };
      const options = { selects: undefined, overrides: overrides.templates };
      const produce = produceTree(stack, options);
      if (!compares) {
        if (!memory.ok) return { artefacts: [], findings: memory.findings };
        const result = produce(previous);
        return { artefacts: result.ok ? result.value.artefacts : [], findings: result.findings };
      }
      let artefacts: readonly Artefact[] = [];
      const checked = checkTree(folder, (before: Manifest | undefined) => {
        const result = produce(before);
        if (result.ok) ({ artefacts } = result.value);
        return result;
      });
      const differences = checked.ok ? checked.value.differences : [];
      return { artefacts, findings: [...checked.findings, ...differences] };
    },
  };
}
