import { statements } from '../../python/statements.ts';
import type { Reader, Sign } from '../reader.ts';
import { importedAddons } from './imports.ts';
import { references } from './references.ts';
import { services } from './services.ts';

/** The addons that Python code imports, refers to by external ids, or takes files from, and Odoo's services. */
export const readPython: Reader = (text, isWanted) => {
  const lines = [...statements(text)];
  const imports = importedAddons(lines).map(({ addon, start, end, optional }): Sign => ({
    kind: 'import',
    name: addon,
    start,
    end,
    ...(optional && { guard: 'optional' }),
  }));
  const addons = [...imports, ...lines.flatMap(references)].filter(({ name }) => isWanted(name));
  return [...addons, ...lines.flatMap(services)].toSorted((a, b) => a.start - b.start);
};
