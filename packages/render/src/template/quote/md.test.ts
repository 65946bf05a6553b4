import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { md, mdCode } from './md.ts';
import { QuoteError } from './quote.ts';

describe('md', () => {
  test.each([
    ['odoo-erp-prod', 'odoo-erp-prod'],
    ['a | b', String.raw`a \| b`],
    ['`x`', '\\`x\\`'],
    ['*bold* _it_ snake_case', String.raw`\*bold\* \_it\_ snake_case`],
    ['[a](b)', String.raw`\[a\](b)`],
    ['<b>', String.raw`\<b\>`],
    ['&amp; & co', String.raw`\&amp; & co`],
    ['# head', String.raw`\# head`],
    ['- item', String.raw`\- item`],
    ['1. item', String.raw`1\. item`],
    ['two\nlines\r\n', 'two lines'],
    [String.raw`C:\x`, String.raw`C:\\x`],
    [3, '3'],
  ])('%j is written %s', (value, text) => {
    expect(md.quote(value)).toBe(text);
  });

  test.each([undefined, null, {}, Number.NaN])('refuses %j', (value) => {
    expect(() => md.quote(value)).toThrow(QuoteError);
  });

  test('taking the backslashes away gives the text, and no markup stands without one', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const text = md.quote(value);
        expect(text.replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')).toBe(
          value
            .trim()
            .replaceAll(/[\s\p{Cc}]+/gu, ' ')
            .trim(),
        );
        expect(text.replaceAll(/\\./g, 'e')).not.toMatch(/[`*[\]<>|~$]|^[#+=-]|^\d+[.)]/);
      }),
    );
  });
});

describe('mdCode', () => {
  test.each([
    ['a.conf', '`a.conf`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
    ['``x', '``` ``x ```'],
    ['*x*', '`*x*`'],
    ['a|b', '<code>a&#124;b</code>'],
    ['', '<code></code>'],
    ['a\nb', '`a b`'],
  ])('%j is written %s', (value, text) => {
    expect(mdCode.quote(value)).toBe(text);
  });

  test('the fence is longer than any run inside, and a table keeps its cells', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', '|', 'a', ' ', '<') }), (value) => {
        const text = mdCode.quote(value);
        expect(text).not.toContain('|');
        const [, fence = '', body = ''] = /^(`*)(.*?)\1$/s.exec(text) ?? [];
        expect(body.match(/`+/g) ?? []).not.toContain(fence);
      }),
    );
  });
});
