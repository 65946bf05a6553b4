import { addonNames } from './generators/addon-names.ts';
import { commands } from './generators/commands.ts';
import { differs } from './generators/differs.ts';
import { ocaLock } from './generators/oca-lock.ts';
import { readers } from './generators/readers.ts';
import { reference } from './generators/reference.ts';
import { renderers } from './generators/renderers.ts';
import { reporters } from './generators/reporters.ts';
import { rules } from './generators/rules.ts';
import { schema } from './generators/schema.ts';
import { schemaDocs } from './generators/schema-docs.ts';
import { templates } from './generators/templates.ts';
import { types } from './generators/types.ts';
import { validator } from './generators/validator.ts';
import type { Generator } from './generated-file.ts';

/** Every generator by name. They read sources only, never each other's files: order does not matter. */
export const generators: Readonly<Record<string, Generator>> = {
  addonNames,
  commands,
  differs,
  ocaLock,
  readers,
  reference,
  renderers,
  reporters,
  rules,
  schema,
  schemaDocs,
  templates,
  types,
  validator,
};
