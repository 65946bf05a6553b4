import { pathKey } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import { assign, isObject, structuredCopy, valueAt } from './draft.ts';
import type { Draft } from './draft.ts';

/**
 * Lays each overlay over what it inherits: an environment's `odoo` over `odoo.defaults`, and an
 * edition over its environment's `odoo`. What the overlay says wins; objects merge, lists replace.
 */
export function inherit(draft: Draft): void {
  const { environments } = draft.settings;
  for (const [id, environment] of Object.entries(environments)) {
    const odoo = ['environments', id, 'odoo'];
    if (environment.odoo !== undefined || environment.editions !== undefined) {
      if (environment.odoo === undefined) assign(draft, odoo, {});
      layOver(draft, ['odoo', 'defaults'], odoo);
    }
    for (const edition of Object.keys(environment.editions ?? {})) {
      layOver(draft, odoo, ['environments', id, 'editions', edition]);
    }
  }
}

function layOver(draft: Draft, from: Path, to: Path): void {
  const base = valueAt(draft.settings, from);
  const over = valueAt(draft.settings, to);
  if (!isObject(base) || !isObject(over)) return;
  for (const [key, value] of Object.entries(base)) {
    const path = [...to, key];
    if (over[key] === undefined) {
      over[key] = structuredCopy(value);
      remember(draft, [...from, key], path);
    } else {
      layOver(draft, [...from, key], path);
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
