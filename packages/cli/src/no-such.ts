import { nearest } from '@stackwright/core';

/** "there is no renderer `compos`. Did you mean `compose`?", or which ones there are. */
export function noSuch(kind: string, name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  const advice =
    meant === undefined ? `There are: ${known.join(', ')}.` : `Did you mean \`${meant}\`?`;
  return `there is no ${kind} \`${name}\`. ${advice}`;
}
