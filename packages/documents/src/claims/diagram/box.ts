import type { Piece } from '../code/said.ts';

/** Words that a drawing puts together: a box, a node, a line of a tree. Offsets are of the block's text. */
export interface Box {
  readonly lines: readonly Piece[];
  /** What it stands in, nearest first: the title of a box around it, a subgraph, the branch above. */
  readonly context: readonly string[];
}

/** Words at an arrow, and the box that it leads to. */
export interface Arrow {
  readonly label: Piece;
  readonly target: Box;
}

export interface Drawing {
  readonly boxes: readonly Box[];
  readonly arrows: readonly Arrow[];
}
