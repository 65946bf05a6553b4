import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comment } from './comment.ts';
import { number, raw, token } from './plain.ts';
import { QuoteError } from './quote.ts';

describe('token', () => {
  test.each([['erp.example.com'], ['/opt/odoo'], ['odoo:18.0'], ['a@b'], ['n8n_data-1']])(
    'prints %s',
    (value) => {
      expect(token.quote(value)).toBe(value);
    },
  );

  test.each(['', 'a b', 'a;b', '$a', 'a\n', 'a"', 'ä', '{}', undefined, null, true, {}, []])(
    'refuses %j',
    (value) => {
      expect(() => token.quote(value)).toThrow(QuoteError);
    },
  );
});

describe('number', () => {
  test.each([
    [0, '0'],
    [-1.5, '-1.5'],
    [2_147_483_648, '2147483648'],
  ])('%d is written %s', (value, text) => {
    expect(number.quote(value)).toBe(text);
  });

  test.each([Number.NaN, Infinity, 1e21, 1e-7, '1', undefined, null, true])(
    'refuses %j',
    (value) => {
      expect(() => number.quote(value)).toThrow(QuoteError);
    },
  );
});

describe('raw', () => {
  test('prints text as it is', () => {
    expect(raw.quote('listen 80;\n$x')).toBe('listen 80;\n$x');
  });

  test.each([undefined, null, 1, {}])('refuses %j', (value) => {
    expect(() => raw.quote(value)).toThrow(QuoteError);
  });
});

describe('comment', () => {
  test.each([
    ['stack.yaml', 'stack.yaml'],
    ['a\n- reboot', 'a - reboot'],
    ['a\r\n\tb ', 'a b'],
    ['\u001b[31m', String.raw`\u001b[31m`],
    ['a --> b', 'a -- > b'],
  ])('%j is written %s', (value, text) => {
    expect(comment.quote(value)).toBe(text);
  });

  test('stays on its line and inside its comment', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const text = comment.quote(value);
        expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]|-->/u);
        expect(text.trim()).toBe(text);
      }),
    );
  });
});
