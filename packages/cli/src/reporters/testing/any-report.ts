import type {
  Fix,
  Location,
  Report,
  ReportedFinding,
  RuleInfo,
  Span,
  Suppression,
} from '@stackwright/core';
import fc from 'fast-check';
import { HOSTILE } from './sample-report.ts';

const PIECES = [
  '\n',
  '\r',
  '\n\n- x\n# y\n',
  '|\n| a |',
  '```',
  '<!--',
  '-->',
  '</code>',
  '</details>',
  '<b>',
  '<script>alert(1)</script>',
  '[x](javascript:alert(1))',
  'https://example.com',
  '~~*_$x$',
  '##[error]x',
  '::stop-commands::x',
  '<![CDATA[',
  ']]>',
  '](',
  '[',
  '{1}',
  '{{',
  '%',
  ',',
  ':',
  ';',
  '=',
  '\\|',
  '\\',
  './',
  'www.example.com',
  'a@example.com',
  'GH-1',
  '~~x~~',
  '&#124;',
  '&lt;',
  '`x',
  'x`',
] as const;

/** Text that tries to leave its field: pieces of every format's syntax between any UTF-16 units. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...HOSTILE.split(' '), ...PIECES),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(' ', 'bread', 'ö', '🥐', 'e\u0301'),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

const anyPosition = fc.record({ line: fc.nat(40), column: fc.nat(90), offset: fc.nat(2000) });

const anySpan: fc.Arbitrary<Span> = fc
  .tuple(anyPosition, anyPosition)
  .map(([a, b]) =>
    [a, b].map(({ line, column, offset }) => ({ line: line + 1, column: column + 1, offset })),
  )
  .map((both) => both.toSorted((a, b) => a.line - b.line || a.column - b.column))
  .map(([start, end]) => {
    if (start === undefined || end === undefined) throw new Error('a span has two ends');
    return { start, end };
  });

const anyLocation: fc.Arbitrary<Location> = fc.record(
  {
    file: anyText,
    path: fc.array(fc.oneof(anyText, fc.nat(9)), { maxLength: 3 }),
    span: anySpan,
  },
  { requiredKeys: ['file'] },
);

const anySeverity = fc.constantFrom('error', 'warning', 'info');

const anyFix: fc.Arbitrary<Fix> = fc.record({
  description: anyText,
  safety: fc.constantFrom('safe', 'unsafe'),
  edits: fc.array(fc.record({ file: anyText, span: anySpan, text: anyText }), { maxLength: 3 }),
});

const anySuppression: fc.Arbitrary<Suppression> = fc.record({
  kind: fc.constantFrom('inline', 'config', 'baseline'),
  reason: anyText,
  until: fc.option(anyText, { nil: undefined }),
});

/** Any finding, with hostile text in every field that can hold text. */
export const anyFinding: fc.Arbitrary<ReportedFinding> = fc.record({
  rule: fc.oneof(anyText, fc.constantFrom('unique-bread', 'valid-slogan')),
  severity: anySeverity,
  what: anyText,
  why: anyText,
  fix: anyText,
  at: anyLocation,
  related: fc.array(fc.record({ message: anyText, at: anyLocation }), { maxLength: 2 }),
  url: fc.option(anyText, { nil: undefined }),
  fixes: fc.array(anyFix, { maxLength: 2 }),
  fingerprint: anyText,
  suppression: fc.option(anySuppression, { nil: undefined }),
});

const anyRule: fc.Arbitrary<RuleInfo> = fc.record({
  id: fc.oneof(anyText, fc.constantFrom('unique-bread', 'valid-slogan')),
  severity: anySeverity,
  summary: anyText,
  url: fc.oneof(
    anyText,
    anyText.map((text) => `https://example.com/${text}`),
  ),
});

/** Any report, with hostile text in every field that can hold text. */
export const anyReport: fc.Arbitrary<Report> = fc.record({
  version: anyText,
  command: anyText,
  findings: fc.array(anyFinding, { maxLength: 4 }),
  rules: fc.uniqueArray(anyRule, { maxLength: 3, selector: ({ id }) => id }),
  coverage: fc.record({
    files: fc.uniqueArray(anyText, { maxLength: 3 }),
    rules: fc.nat(50),
    idleRules: fc.nat(50),
    scanned: fc.nat(50_000),
    values: fc.nat(500),
    skipped: fc.array(fc.record({ what: anyText, why: anyText }), { maxLength: 2 }),
  }),
});
