import { describe, expect, test } from 'vitest';
import { assertClean, untidiness } from './clean.ts';

describe('assertClean', () => {
  test.each(['a\n', 'a\n\nb\n', 'an undefinedness\n', 'Nana\n'])('accepts %j', (text) => {
    expect(assertClean(text)).toBeUndefined();
  });

  test.each([
    ['', 'line 1: the text does not end in a newline'],
    ['a', 'line 1: the text does not end in a newline'],
    ['a\nb', 'line 2: the text does not end in a newline'],
    ['a\n\n', 'line 1: the text ends in more than one newline'],
    ['a\nb \nc\n', 'line 2: the text has spaces at the end of a line'],
    ['a\u00A0\n', 'line 1: the text has spaces at the end of a line'],
    ['a\r\n', 'line 1: the text has a carriage return'],
    ['a\tb\n', 'line 1: the text has a tab'],
    ['a\nport undefined;\n', 'line 2: the text says `undefined`'],
    ['NaN\n', 'line 1: the text says `NaN`'],
    ['[object Object]\n', 'line 1: the text says `[object …]`'],
    ['&quot;a\n', 'line 1: the text has text escaped for HTML'],
  ])('throws for %j', (text, message) => {
    expect(() => assertClean(text)).toThrow(message);
  });

  test('lets tabs pass where they are asked for', () => {
    expect(assertClean('\ta\n', { tabs: true })).toBeUndefined();
  });
});

describe('untidiness', () => {
  test('judges shapes only: an operator may write of undefined things', () => {
    expect(untidiness('undefined &quot;\n')).toBeUndefined();
    expect(untidiness('a \n')).toEqual({ problem: 'has spaces at the end of a line', line: 1 });
  });
});
