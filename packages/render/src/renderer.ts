import type { Artefact } from '@stackwright/core';
import type { Platform, ResolvedStack } from '@stackwright/schema';
import type { Templates } from './template/index.ts';

/**
 * A pure producer of files. The same input gives the same bytes: no clock, no environment, no git.
 * Every interpolation passes a quoting helper of the file's syntax, so no value breaks out of its place.
 */
export interface Renderer {
  /** Name of its folder. */
  readonly id: string;
  /** Platforms whose stacks it serves. */
  readonly platforms: readonly Platform[];
  render(input: RenderInput): readonly Artefact[];
}

export interface RenderInput {
  readonly stack: ResolvedStack;
  readonly templates: Templates;
  /** SOA serial of each zone by name: bumped by the engine when the zone's records changed. */
  readonly serials: ReadonlyMap<string, number>;
}
