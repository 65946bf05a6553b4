import type { Finding, Related, Severity } from '@stackwright/core';
import { maskSecrets } from '@stackwright/scan';
import { describe, expect, test } from 'vitest';
import { pretty } from './index.ts';

const FILE = 'stack.yaml';

/** A location of the first occurrence of a piece of text. */
function at(text: string, piece: string): Finding['at'] {
  const offset = text.indexOf(piece);
  const position = (to: number) => {
    const before = text.slice(0, to).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset: to };
  };
  return { file: FILE, span: { start: position(offset), end: position(offset + piece.length) } };
}

function finding(text: string, piece: string, parts: Partial<Finding> = {}): Finding {
  return {
    rule: 'unknown-key',
    severity: 'error',
    what: 'hosts.erp.addres is not a known key.',
    why: 'Unknown keys are refused.',
    fix: 'Did you mean address?',
    at: at(text, piece),
    related: [],
    ...parts,
  };
}

function draw(text: string, findings: readonly Finding[], width: number = 80): string {
  return pretty(findings, {
    sources: new Map([[FILE, maskSecrets(text, FILE)]]),
    color: false,
    width,
  });
}

describe('pretty', () => {
  test('a finding with its frame, reason and repair', () => {
    const text = 'stack: acme\nhosts:\n  erp: { addres: 192.0.2.1 }\n';

    expect(draw(text, [finding(text, 'addres')])).toBe(`\
error[unknown-key]: hosts.erp.addres is not a known key.
 --> stack.yaml:3:10
  |
3 |   erp: { addres: 192.0.2.1 }
  |          ^^^^^^
  = why: Unknown keys are refused.
  = fix: Did you mean address?

1 error
`);
  });

  test('a related place, with the gutter as wide as the greater line number', () => {
    const text = `a: 1\n${'# c\n'.repeat(10)}a: 22\n`;
    const related: readonly Related[] = [{ message: 'first set here', at: at(text, 'a') }];
    const twice = finding(text, '22', { rule: 'duplicate-key', what: 'a is set twice.', related });

    expect(draw(text, [twice])).toBe(`\
error[duplicate-key]: a is set twice.
  --> stack.yaml:12:4
   |
12 | a: 22
   |    ^^
  ::: stack.yaml:1:1
   |
 1 | a: 1
   | - first set here
   = why: Unknown keys are refused.
   = fix: Did you mean address?

1 error
`);
  });

  test('a span of three lines, without the indentation of the later ones', () => {
    const text = 'a: { b: 1,\n     c: 2,\n\n   }\n';

    expect(draw(text, [finding(text, text.slice(3, -1))])).toContain(`
1 | a: { b: 1,
  |    ^^^^^^^
2 |      c: 2,
  |      ^^^^^
3 |
4 |    }
  |    ^
`);
  });

  test('a long span shows its first two lines and its last', () => {
    const text = 'a:\n  - 1\n  - 2\n  - 3\n  - 4\n  - 5\nb: 1\n';

    expect(draw(text, [finding(text, '- 1\n  - 2\n  - 3\n  - 4\n  - 5\n')])).toContain(`
2 |   - 1
  |   ^^^
3 |   - 2
  |   ^^^
...
6 |   - 5
  |   ^^^
  = why`);
  });

  test('tabs, wide and combining characters keep the underline in place', () => {
    const text = '日本\te\u0301: "x"\n';

    expect(draw(text, [finding(text, '"x"')])).toContain(`
1 | 日本    e\u0301: "x"
  |            ^^^
`);
    expect(draw(text, [finding(text, '本')])).toContain(`
  |   ^^
`);
  });

  test('a very long line is shown around its underline', () => {
    const text = `k: ${'x'.repeat(300)} BAD ${'y'.repeat(5000)}\n`;

    expect(draw(text, [finding(text, 'BAD')], 60)).toContain(`
1 | …${'x'.repeat(18)} BAD ${'y'.repeat(31)}…
  |  ${' '.repeat(19)}^^^
`);
  });

  test('a line that fills the width exactly is not cut', () => {
    const text = `k: ${'x'.repeat(53)}`;

    expect(draw(text, [finding(text, 'k')], 60)).toContain(`1 | ${text}\n`);
    expect(draw(`${text}x`, [finding(text, 'k')], 60)).toContain(`1 | k: ${'x'.repeat(52)}…\n`);
  });

  test('the end of the file and an empty file get one caret', () => {
    const end = { line: 2, column: 1, offset: 5 };
    const place = { file: FILE, span: { start: end, end } };

    expect(draw('a: 1\n', [finding('', '', { at: place })])).toContain('\n2 |\n  | ^\n');
    expect(draw('', [finding('', '')])).toContain('\n1 |\n  | ^\n');
  });

  test('CRLF leaves no trace', () => {
    const text = 'a: 1\r\nb: 2\r\n';

    expect(draw(text, [finding(text, '2')])).toContain('\n2 | b: 2\n  |    ^\n');
  });

  test('a place without a range, and one in another file, have no frame', () => {
    const bare = finding('', '', { at: { file: 'odoo.conf' } });
    const other = finding('x', 'x', { at: { ...at('x', 'x'), file: 'other.yaml' } });

    expect(draw('', [bare])).toContain(' --> odoo.conf\n  = why');
    expect(draw('', [other])).toContain(' --> other.yaml:1:1\n  = why');
  });

  test('long reasons are wrapped and aligned', () => {
    const text = 'a: 1';
    const long = finding(text, 'a', { why: 'one two three four five six seven' });

    expect(draw(text, [long], 32)).toContain(`
  = why: one two three four five
         six seven
`);
  });

  test('the summary counts each severity', () => {
    const text = 'a: 1';
    const of = (severity: Severity): Finding => finding(text, 'a', { severity });
    const summary = (all: readonly Severity[]) => draw(text, all.map(of)).split('\n').at(-2);

    expect(summary(['error', 'warning', 'error'])).toBe('2 errors, 1 warning');
    expect(summary(['info', 'warning', 'warning'])).toBe('2 warnings, 1 note');
    expect(draw(text, [])).toBe('no findings\n');
  });

  test('colours only add escape sequences', () => {
    const text = 'a: 1';
    const options = { sources: new Map([[FILE, maskSecrets(text, FILE)]]), width: 80 };
    const all = [finding(text, 'a', { related: [{ message: 'here', at: at(text, '1') }] })];

    const colored = pretty(all, { ...options, color: true });

    expect(colored).toContain('\u001b[1;31merror[unknown-key]\u001b[0m');
    // oxlint-disable-next-line no-control-regex -- the escapes are what is removed
    expect(colored.replaceAll(/\u001b\[[\d;]+m/g, '')).toBe(
      pretty(all, { ...options, color: false }),
    );
  });
});

describe('characters that could steer the terminal', () => {
  const EVIL = '\u001b[31m\u009b0m\u0007\b\r\u202e\u200b\u2028\ud800\u0000\u007f\ufeff';

  test('are shown by name wherever they come from', () => {
    const text = `a: ${EVIL}`;
    const evil = finding(text, EVIL, {
      rule: `r${EVIL}`,
      what: EVIL,
      why: EVIL,
      fix: `${EVIL}\n${EVIL}`,
      related: [{ message: EVIL, at: { ...at(text, 'a'), file: EVIL } }],
    });

    const drawn = draw(text, [evil]);

    expect(drawn).toContain('1 | a: ␛[31m<U+009B>0m␇␈␍<U+202E><U+200B><U+2028><U+D800>␀<U+007F>');
    expect(drawn.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  });
});
