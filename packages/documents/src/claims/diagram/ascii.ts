import type { Arrow, Box, Drawing } from './box.ts';
import type { Piece } from '../code/said.ts';
import { gridOf, pieceIn } from './grid.ts';
import type { Row, Stretch } from './grid.ts';

interface OpenBox extends Stretch {
  readonly top: number;
  /** Parts of a box, cut by borders inside of it; the first is its title. */
  readonly parts: Piece[][];
  bottom: number;
}

/** Boxes that are drawn with signs, and the words at arrows between them; undefined for a text without boxes. */
export function asciiOf(text: string): Drawing | undefined {
  const rows = gridOf(text);
  if (rows === undefined) return undefined;
  const drawn = boxesIn(rows);
  const placed = drawn.map((box) => [box, partsOf(box, drawn)] as const);
  return {
    boxes: placed.flatMap(([, parts]) => parts),
    arrows: [...between(rows, placed), ...downward(rows, placed)],
  };
}

/** Every box that has a top, in order of its top. */
function boxesIn(rows: readonly Row[]): readonly OpenBox[] {
  const done: OpenBox[] = [];
  let open: OpenBox[] = [];
  for (const [at, row] of rows.entries()) {
    const walls = new Set(row.walls);
    for (const box of open) {
      const isBorder = row.borders.some(
        ({ left, right }) => left === box.left && right === box.right,
      );
      if (isBorder) box.parts.push([]);
      else if (walls.has(box.left) && walls.has(box.right)) {
        const inner = row.walls.filter((wall) => wall > box.left && wall < box.right);
        // What stands in a box inside of this one is that one's.
        const piece = inner.length === 0 && !holdsBorder(row, box) ? pieceIn(row, box) : undefined;
        if (piece !== undefined) box.parts.at(-1)?.push(piece);
        box.bottom = at;
      }
    }
    const stays = open.filter((box) => at - box.bottom <= 1);
    done.push(...open.filter((box) => !stays.includes(box)));
    const fresh = row.borders.filter(
      ({ left, right }) => !stays.some((box) => box.left === left && box.right === right),
    );
    open = [
      ...stays,
      ...fresh.map((stretch) => ({ ...stretch, top: at, bottom: at, parts: [[]] })),
    ];
  }
  return [...done, ...open]
    .filter(({ parts }) => parts.some((part) => part.length > 0))
    .toSorted((a, b) => a.top - b.top);
}

function holdsBorder({ borders }: Row, { left, right }: Stretch): boolean {
  return borders.some((border) => border.left > left && border.right < right);
}

type Placed = readonly [OpenBox, readonly Box[]];

/** The parts of a box as boxes of their own, below its title and those of the boxes around it. */
function partsOf(box: OpenBox, all: readonly OpenBox[]): readonly Box[] {
  const around = all
    .filter(
      (one) =>
        one !== box &&
        one.left < box.left &&
        one.right > box.right &&
        one.top < box.top &&
        one.bottom >= box.top,
    )
    .toSorted((a, b) => b.left - a.left)
    .flatMap((one) => titleOf(one));
  const parts = box.parts.filter((part) => part.length > 0);
  const title = titleOf(box);
  return parts.map((lines, at) => ({ lines, context: at === 0 ? around : [...title, ...around] }));
}

function titleOf({ parts }: OpenBox): readonly string[] {
  const first = parts.find((part) => part.length > 0)?.[0]?.text;
  return first === undefined ? [] : [first];
}

/** Words between two boxes of one row: `──:8069──▶` is about the right one. */
function between(rows: readonly Row[], placed: readonly Placed[]): readonly Arrow[] {
  return rows.flatMap((row, at) => {
    const here = placed
      .filter(([{ top, bottom }]) => top <= at && at <= bottom + 1)
      .toSorted(([a], [b]) => a.left - b.left);
    return here.flatMap(([box], index): readonly Arrow[] => {
      const next = here[index + 1];
      if (next === undefined || next[0].left <= box.right) return [];
      const gap = row.line.text.slice(box.right + 1, next[0].left);
      const label = pieceIn(row, { left: box.right, right: next[0].left });
      const words = label && labelIn(label);
      if (words === undefined) return [];
      const isLeft = /[<◀◄←]/.test(gap) && !/[>▶►→]/.test(gap);
      const [target] = isLeft ? (here[index]?.[1] ?? []) : next[1];
      return target === undefined ? [] : [{ label: words, target }];
    });
  });
}

/** Words beside a line that leads down to a box. */
function downward(rows: readonly Row[], placed: readonly Placed[]): readonly Arrow[] {
  return rows.flatMap((row, at) => {
    const isInside = placed.some(
      ([box]) => box.top <= at && at <= box.bottom && row.walls.some((wall) => wall === box.left),
    );
    const wall = row.walls[0];
    if (isInside || wall === undefined || row.walls.length !== 1) return [];
    const label = pieceIn(row, { left: wall, right: row.line.text.length });
    const words = label && labelIn(label);
    const below = placed.find(
      ([{ top, left, right }]) => top > at && top - at <= 4 && left <= wall && wall <= right,
    );
    const target = below?.[1][0];
    return words === undefined || target === undefined ? [] : [{ label: words, target }];
  });
}

function labelIn({ text, start }: Piece): Piece | undefined {
  const lead = /^[-=<>.\s]*/.exec(text)?.[0].length ?? 0;
  const words = text.slice(lead).replace(/[-=<>.\s]*$/, '');
  return words === '' ? undefined : { text: words, start: start + lead };
}
