import type { ItemBlock } from '../document.ts';
import type { Line } from '../lines.ts';
import type { Outline } from '../outline.ts';
import type { Source } from '../source.ts';
import type { Reading } from './inline.ts';

/** What the readers of blocks share. */
export interface RstContext extends Reading {
  readonly source: Source;
  readonly outline: Outline;
  /** Styles of titles in the order in which they came: the first is level 1. */
  readonly styles: string[];
  /** Markers that wait for the block they speak of. */
  readonly waiting: ((about: Line | undefined) => void)[];
  /** Reads lines that stand in something, their indentation taken away. */
  readBlocks(lines: readonly Line[], parent: ItemBlock | undefined, depth: number): void;
}
