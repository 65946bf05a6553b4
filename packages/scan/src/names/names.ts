import { ADDONS, SERIES } from './addon-names.gen.ts';

/** A series of Odoo whose addons are known by name, e.g. `18.0`. */
export type KnownSeries = (typeof SERIES)[number];

/** Which of Odoo's two editions an addon of Odoo's own belongs to. */
export type Edition = 'community' | 'enterprise';

/** True when the addons of a series are known by name. */
export function isKnownSeries(series: string): series is KnownSeries {
  return SERIES.some((known) => known === series);
}

/**
 * The edition of an addon in a series; undefined when it is none of Odoo's own there. Names move
 * between the editions: `pos_loyalty` was Enterprise's until 15.0 and is Community's since 16.0.
 * Source: the lists of manifestoo-core, see NOTICE.md.
 */
export function editionOf(addon: string, series: KnownSeries): Edition | undefined {
  return toEdition(table().get(addon)?.[SERIES.indexOf(series)]);
}

/** Series, oldest first, in which an addon is one of Enterprise's. */
export function enterpriseSeriesOf(addon: string): readonly KnownSeries[] {
  const fate = table().get(addon) ?? '';
  return SERIES.filter((_, index) => fate[index] === 'e');
}

/** Series, oldest first, in which an addon is one of Community's. */
export function communitySeriesOf(addon: string): readonly KnownSeries[] {
  const fate = table().get(addon) ?? '';
  return SERIES.filter((_, index) => fate[index] === 'c');
}

/** Every addon that was one of Enterprise's in any series. */
export function enterpriseNames(): readonly string[] {
  return [...table()].filter(([, fate]) => fate.includes('e')).map(([name]) => name);
}

let known: ReadonlyMap<string, string> | undefined;

function table(): ReadonlyMap<string, string> {
  known ??= new Map(
    ADDONS.trim()
      .split('\n')
      .flatMap((line) => {
        const [fate = '', ...names] = line.split(' ');
        return names.map((name) => [name, fate] as const);
      }),
  );
  return known;
}

function toEdition(letter: string | undefined): Edition | undefined {
  switch (letter) {
    case 'c':
      return 'community';
    case 'e':
      return 'enterprise';
    default:
      return undefined;
  }
}
