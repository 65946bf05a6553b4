import { pathKey } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import { assign, isObject, structuredCopy, valueAt } from './draft.ts';
import type { Draft } from './draft.ts';

/** Maps whose entries are inherited one by one. Any other value is taken whole or not at all. */
const MERGED: readonly string[] = ['environment', 'settings'];

/**
 * Lays each overlay over what it inherits: an environment's `odoo` over `odoo.defaults`, and an
 * edition over its environment's `odoo`. What the overlay says wins. Only variables and options are
 * merged by name: half of an inherited `data` or of a variable's value would mean something else.
 */
export function inherit(draft: Draft): void {
  const defaults = ['odoo', 'defaults'];
  for (const [id, environment] of Object.entries(draft.settings.environments)) {
    const odoo = ['environments', id, 'odoo'];
    const editions = Object.keys(environment.editions ?? {});
    if (environment.odoo === undefined && editions.length > 0) {
      const at = draft.document.locate(defaults);
      const declared = draft.settings.odoo.defaults !== undefined;
      assign(
        draft,
        odoo,
        {},
        declared ? { kind: 'inherited', from: defaults, at } : { kind: 'default' },
      );
    }
    layOver(draft, defaults, odoo, MERGED);
    for (const edition of editions)
      layOver(draft, odoo, ['environments', id, 'editions', edition], MERGED);
  }
}

function layOver(draft: Draft, from: Path, to: Path, merged: readonly string[]): void {
  const base = valueAt(draft.settings, from);
  const over = valueAt(draft.settings, to);
  if (!isObject(base) || !isObject(over)) return;
  for (const [key, value] of Object.entries(base)) {
    if (over[key] === undefined) {
      over[key] = structuredCopy(value);
      remember(draft, [...from, key], [...to, key]);
    } else if (merged.includes(key)) {
      layOver(draft, [...from, key], [...to, key], []);
    }
  }
}

/** A value inherited through two steps comes from where it was written. */
function remember(draft: Draft, from: Path, to: Path): void {
  const earlier = draft.origins.get(pathKey(from));
  draft.origins.set(
    pathKey(to),
    earlier ?? { kind: 'inherited', from, at: draft.document.locate(from) },
  );
  const value = valueAt(draft.settings, from);
  if (!isObject(value)) return;
  for (const key of Object.keys(value)) remember(draft, [...from, key], [...to, key]);
}
