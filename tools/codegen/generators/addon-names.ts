import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { heading } from '../generated-file.ts';
import type { Generator } from '../generated-file.ts';

const folder = 'packages/scan/src/names/lists';

/** The lists of Odoo's own addons as one table: names that share their fate in every series share a line. */
export const addonNames: Generator = (root) => {
  const lists = readdirSync(path.join(root, folder)).flatMap((file) => {
    const [, edition, series] = /^(community|enterprise)-(\d+\.\d)\.txt$/.exec(file) ?? [];
    if (edition === undefined || series === undefined) return [];
    const names = readFileSync(path.join(root, folder, file), 'utf8')
      .split('\n')
      .filter(Boolean);
    return [{ letter: edition === 'community' ? 'c' : 'e', series, names }];
  });
  const series = [...new Set(lists.map((list) => list.series))].toSorted();
  const fates = new Map<string, string[]>();
  for (const list of lists) {
    for (const name of list.names) {
      const fate = fates.get(name) ?? series.map(() => '-');
      fate[series.indexOf(list.series)] = list.letter;
      fates.set(name, fate);
    }
  }
  const rows = new Map<string, string[]>();
  for (const [name, fate] of [...fates].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    rows.set(fate.join(''), [...(rows.get(fate.join('')) ?? []), name]);
  }
  const table = [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [
    {
      path: 'packages/scan/src/names/addon-names.gen.ts',
      text: [
        heading(folder).trimEnd(),
        '',
        '/** The series of the columns. */',
        `export const SERIES = [${series.map((one) => `'${one}'`).join(', ')}] as const;`,
        '',
        '/** A letter a series (`c` Community, `e` Enterprise, `-` neither), then the names. MIT, see NOTICE.md. */',
        'export const ADDONS = `',
        ...table.map(([fate, names]) => `${fate} ${names.join(' ')}`),
        '`;',
        '',
      ].join('\n'),
    },
  ];
};
