import { linesOf } from '../../markup/lines.ts';
import type { Line } from '../../markup/lines.ts';
import type { Piece } from '../code/said.ts';

/** A stretch between two columns of a drawing; `right` is the column of its right border. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** A row of a drawing. */
export interface Row {
  readonly line: Line;
  /** Borders that run along the row, from corner to corner. */
  readonly borders: readonly Stretch[];
  /** Columns of borders that cross it. */
  readonly walls: readonly number[];
}

const BORDER = /[+┌├└╔╠╚┏┣┗╭╰][-─═━+┬┴┼╦╩╬┳┻╋▼▲v^│|]{2,}[+┐┤┘╗╣╝┓┫┛╮╯]/g;
const WALL = /[|│║┃]/g;

/** Rows of a drawing; undefined for a text without a box. */
export function gridOf(text: string): readonly Row[] | undefined {
  if (!BOX.test(text)) return undefined;
  return linesOf(text).map((line) => ({
    line,
    borders: [...line.text.matchAll(BORDER)].map(({ index, 0: all }) => ({
      left: index,
      right: index + all.length - 1,
    })),
    walls: [...line.text.matchAll(WALL)].map(({ index }) => index),
  }));
}

const BOX = /[┌╔┏╭][─═━┬╦▼]{2,}|\+[-=]{3,}\+/;

/** The words of a row between two columns. */
export function pieceIn({ line }: Row, { left, right }: Stretch): Piece | undefined {
  const cut = line.text.slice(left + 1, right);
  const words = cut.replaceAll(/[─═━│║┃┌┐└┘├┤┬┴┼╔╗╚╝╠╣▼▲►◄▶◀]/g, ' ');
  const text = words.trim();
  if (text === '' || /^[-+=<>|v^\s]*$/.test(text)) return undefined;
  return { text, start: line.start + left + 1 + (words.length - words.trimStart().length) };
}
