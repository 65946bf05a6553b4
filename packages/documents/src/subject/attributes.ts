import { DATA_ATTRIBUTES } from './attributes/data.ts';
import { EDGE_ATTRIBUTES } from './attributes/edge.ts';
import { IDENTIFIER_ATTRIBUTES } from './attributes/identifiers.ts';
import { MACHINE_ATTRIBUTES } from './attributes/machine.ts';
import { NAMES_ATTRIBUTES } from './attributes/names.ts';
import { ODOO_ATTRIBUTES } from './attributes/odoo.ts';
import { PROMISES_ATTRIBUTES } from './attributes/promises.ts';
import { SERVICE_ATTRIBUTES } from './attributes/service.ts';

export type { Attribute } from './attributes/attribute.ts';

/** Every attribute, by id. One table: the ledger, the readers and the judge speak these ids. */
export const ATTRIBUTES = {
  ...MACHINE_ATTRIBUTES,
  ...SERVICE_ATTRIBUTES,
  ...ODOO_ATTRIBUTES,
  ...EDGE_ATTRIBUTES,
  ...DATA_ATTRIBUTES,
  ...NAMES_ATTRIBUTES,
  ...PROMISES_ATTRIBUTES,
  ...IDENTIFIER_ATTRIBUTES,
} as const;

export type AttributeId = keyof typeof ATTRIBUTES;
