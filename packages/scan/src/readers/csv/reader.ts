import type { Reader } from '../reader.ts';

/** A cell that is an external id, or a list of them. */
const ID = /(?<=^|[,;"\n])(?<addon>[a-z]\w*)\.\w+(?=$|[,;"\r\n])/g;

/** The addons whose external ids stand in cells of CSV, e.g. groups in `ir.model.access.csv`. */
export const readCsv: Reader = (text, isWanted) =>
  [...text.matchAll(ID)].flatMap((match) => {
    const name = match.groups?.['addon'] ?? '';
    if (!isWanted(name)) return [];
    return [
      { kind: 'external-id' as const, name, start: match.index, end: match.index + name.length },
    ];
  });
