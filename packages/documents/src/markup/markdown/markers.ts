import { ordersIn, restOfLine, standsAlone } from '../comments.ts';
import type { Order } from '../comments.ts';
import type { Outline } from '../outline.ts';
import type { SpanOf } from '../source.ts';

/** Reads orders, and keeps those that stand alone until the block comes that they speak of. */
export interface MarkerReader {
  /** Orders in the comments of a range of the text. */
  read(start: number, end: number): void;
  /** A block begins: what waited speaks of it. */
  block(start: number, end: number): void;
  /** Nothing follows any more. */
  finish(): void;
}

export function createMarkerReader(text: string, outline: Outline, spanOf: SpanOf): MarkerReader {
  let waiting: Order[] = [];

  function add({ verb, argument, start, end }: Order, from: number, to: number): void {
    outline.markers.push({ verb, argument, span: spanOf(start, end), about: spanOf(from, to) });
  }

  return {
    read: (start, end) => {
      for (const order of ordersIn(text, start, end)) {
        if (standsAlone(text, order.start, order.end)) waiting.push(order);
        else add(order, ...restOfLine(text, order.start, order.end));
      }
    },
    block: (start, end) => {
      for (const order of waiting) add(order, start, end);
      waiting = [];
    },
    finish: () => {
      for (const order of waiting) add(order, order.end, order.end);
      waiting = [];
    },
  };
}
