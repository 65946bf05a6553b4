import type { Addon } from '@stackwright/scan';

/** Licences that Odoo accepts in a manifest. Source: odoo/addons/base/models/ir_module.py, `license`. */
export const LICENCES = [
  'GPL-2',
  'GPL-2 or any later version',
  'GPL-3',
  'GPL-3 or any later version',
  'AGPL-3',
  'LGPL-3',
  'Other OSI approved licence',
  'OEEL-1',
  'OPL-1',
  'Other proprietary',
] as const;

/** Licence of Odoo Enterprise. */
export const ENTERPRISE_LICENCE = 'OEEL-1';

const PROPRIETARY: readonly string[] = [ENTERPRISE_LICENCE, 'OPL-1', 'Other proprietary'];

/** What Odoo assumes where a manifest is silent. Source: odoo/modules/module.py, the manifest's defaults. */
const DEFAULT_LICENCE = 'LGPL-3';

/** The licence of an addon, as Odoo reads it; undefined for a manifest that cannot be read. */
export function licenceOf({ manifest }: Addon): string | undefined {
  return manifest.ok ? (manifest.manifest.license?.value ?? DEFAULT_LICENCE) : undefined;
}

/** True for a licence that the Open Source Initiative has approved. */
export function isOpen(licence: string | undefined): boolean {
  return LICENCES.some((known) => known === licence) && !isProprietary(licence);
}

/** True for a licence of Odoo's list that is not open. */
export function isProprietary(licence: string | undefined): boolean {
  return PROPRIETARY.some((known) => known === licence);
}

/** True for a licence whose works may only be combined with open ones. */
export function isCopyleft(licence: string | undefined): boolean {
  return /^A?GPL-/.test(licence ?? '') && isOpen(licence);
}

/** True when Odoo S.A. alone is the author, which it also is where a manifest names none. */
export function isByOdoo({ manifest }: Addon): boolean {
  if (!manifest.ok) return false;
  const author = manifest.manifest.author?.value;
  return (
    author === undefined ||
    /^\s*(?:Odoo(?:,?\s+S\.?A\.?)?|OpenERP(?:,?\s+S\.?A\.?)?)\s*$/i.test(author)
  );
}
