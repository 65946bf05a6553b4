import type { Path } from './path.ts';

/** A rendered file as a value. Nothing is on disk yet. */
export interface Artefact {
  /** Relative to the output folder, `/` between parts, e.g. `erp-prod/production/odoo.conf`. */
  readonly path: string;
  readonly text: string;
  /** Permission bits: 0o755 for scripts, else 0o644. */
  readonly mode: 0o644 | 0o755;
  /** Id of the renderer that owns the path. */
  readonly renderer: string;
  /** The parts of stack.yaml that the text follows from. */
  readonly sources: readonly Path[];
}
