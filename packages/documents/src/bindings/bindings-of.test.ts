import { createPositions } from '@stackwright/core';
import { expect, test } from 'vitest';
import type { Marker } from '../markup/document.ts';
import { bindingsOf } from './bindings-of.ts';

const MARKER = /<!-- stackwright:value (\S*) -->/g;

/** The markers of a text, as the readers of markup give them. */
function markersOf(text: string): readonly Marker[] {
  const at = createPositions(text);
  return [...text.matchAll(MARKER)].map(({ 0: whole, 1: argument = '', index }) => {
    const span = { start: at(index), end: at(index + whole.length) };
    return { verb: 'value', argument, span, about: span };
  });
}

test.each([
  ['a word before', 'The kiln has 192.0.2.7 <!-- stackwright:value a.b -->', ['1:14 192.0.2.7']],
  [
    'a word that ends a sentence',
    'It is 192.0.2.7. <!-- stackwright:value a -->',
    ['1:7 192.0.2.7'],
  ],
  ['code, without its marks', 'at `192.0.2.7` <!-- stackwright:value a -->', ['1:5 192.0.2.7']],
  ['code of several words', '`docker ps -a`<!-- stackwright:value a -->', ['1:2 docker ps -a']],
  ['strong words', '**2 GiB** <!-- stackwright:value a -->', ['1:3 2 GiB']],
  ['a cell', '| clay | 7d <!-- stackwright:value a --> |', ['1:10 7d']],
  ['a cell that begins with it', '| clay | <!-- stackwright:value a --> 7d |', ['1:39 7d']],
  ['the first word of a line', '<!-- stackwright:value a --> 7d of clay', ['1:30 7d']],
  ['a bullet is no word', '- <!-- stackwright:value a --> 7d', ['1:32 7d']],
  [
    'two on a line',
    'a 1 <!-- stackwright:value a --> b 2 <!-- stackwright:value b -->',
    ['1:3 1', '1:36 2'],
  ],
  ['nothing to bind', '<!-- stackwright:value a -->', ['1:1 (nothing)']],
  ['the line above is another', 'clay\n<!-- stackwright:value a -->', ['2:1 (nothing)']],
])('binds %s', (_, text, expected) => {
  const found = bindingsOf(text, markersOf(text)).map(
    ({ text: word, span: { start } }) => `${start.line}:${start.column} ${word ?? '(nothing)'}`,
  );
  expect(found).toEqual(expected);
});

test('the text is what stands at the span', () => {
  const text = 'Kiln: `192.0.2.7` <!-- stackwright:value hosts.kiln.address -->\n';
  for (const { span, text: word } of bindingsOf(text, markersOf(text)))
    expect(text.slice(span.start.offset, span.end.offset)).toBe(word);
});

test('other markers bind nothing', () => {
  const [marker] = markersOf('a <!-- stackwright:value x -->');
  if (marker === undefined) throw new Error('no marker');
  expect(bindingsOf('a', [{ ...marker, verb: 'ignore' }])).toEqual([]);
});
