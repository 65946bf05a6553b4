import { statements } from '../../python/statements.ts';
import type { Reader, Sign } from '../reader.ts';
import { importedAddons } from './imports.ts';
import { references } from './references.ts';

/** The addons that Python code imports, refers to by external ids, or takes files from. */
export const readPython: Reader = (text, isWanted) => {
  const lines = [...statements(text)];
  const imports = importedAddons(lines).map(({ addon, start, end, optional }): Sign => ({
    kind: 'import',
    name: addon,
    start,
    end,
    ...(optional && { guard: 'optional' }),
  }));
  return [...imports, ...lines.flatMap(references)]
    .filter(({ name }) => isWanted(name))
    .toSorted((a, b) => a.start - b.start);
};
