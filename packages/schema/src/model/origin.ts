import type { Location, Path } from '@stackwright/core';

/** Where a value of the resolved stack comes from. */
export type Origin =
  | { readonly kind: 'authored'; readonly at: Location }
  /** Written elsewhere in stack.yaml and inherited, e.g. an environment's odoo from `odoo`. */
  | { readonly kind: 'inherited'; readonly from: Path; readonly at: Location }
  | { readonly kind: 'default' }
  /** Computed. `formula` in words, `source` the document that gives it, `inputs` the values used. */
  | {
      readonly kind: 'derived';
      readonly formula: string;
      readonly source: string;
      readonly inputs: readonly Path[];
    };
