import type { Fix, Position, TextEdit } from '@stackwright/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyFixes, fixUntilStable } from './fix.ts';
import type { Rule } from '../rule.ts';
import { lintTexts } from '../testing/index.ts';

const TEXT = 'apple pear plum';

function at(offset: number): Position {
  return { line: 1, column: offset + 1, offset };
}

function edit(from: number, to: number, text: string, file = 'a'): TextEdit {
  return { file, span: { start: at(from), end: at(to) }, text };
}

function fix(edits: readonly TextEdit[], safety: Fix['safety'] = 'safe'): Fix {
  return { description: 'Fix', safety, edits };
}

function applied(fixes: readonly Fix[], safety: Fix['safety'] = 'safe') {
  const outcome = applyFixes(new Map([['a', TEXT]]), fixes, safety);
  return { text: outcome.texts.get('a'), refused: outcome.refused.map(({ why }) => why) };
}

describe('applyFixes', () => {
  test('makes several fixes of one text', () => {
    expect(applied([fix([edit(11, 15, 'fig')]), fix([edit(0, 5, 'banana')])])).toEqual({
      text: 'banana pear fig',
      refused: [],
    });
  });

  test('makes the unsafe ones on request only', () => {
    const unsafe = fix([edit(0, 5, 'fig')], 'unsafe');
    expect(applied([unsafe])).toEqual({
      text: TEXT,
      refused: ['it may change behaviour: ask for unsafe fixes'],
    });
    expect(applied([unsafe], 'unsafe').text).toBe('fig pear plum');
  });

  test('makes all edits of a fix or none', () => {
    const half = fix([edit(6, 10, 'fig'), edit(0, 3, 'x', 'unread')]);
    expect(applied([half])).toEqual({ text: TEXT, refused: ['unread may not be changed'] });
  });

  test.each([
    ['overlapping', edit(3, 8, 'x')],
    ['touching', edit(5, 6, 'x')],
    ['an insertion at the edge', edit(5, 5, 'x')],
  ])('refuses what is changed already: %s', (_, second) => {
    expect(applied([fix([edit(0, 5, 'fig')]), fix([second])])).toEqual({
      text: 'fig pear plum',
      refused: ['another fix changes the same place'],
    });
  });

  test('makes the same edit of two fixes once', () => {
    const same = fix([edit(5, 5, 's')]);
    expect(applied([same, same])).toEqual({ text: 'apples pear plum', refused: [] });
  });

  test('refuses places outside of the text, and fixes that overlap themselves', () => {
    expect(applied([fix([edit(10, 99, '')])]).refused).toEqual(['its place is outside of a']);
    expect(applied([fix([edit(0, 5, 'x'), edit(2, 3, 'y')])]).refused).toHaveLength(1);
  });

  test('any fixes: each applied edit is in the text, each other text is as it was', () => {
    const anyEdit = fc
      .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length), fc.constantFrom('', '1', '22'))
      .map(([a, b, text]) => edit(Math.min(a, b), Math.max(a, b), text));
    const anyFix = fc.array(anyEdit, { minLength: 1, maxLength: 3 }).map((edits) => fix(edits));
    fc.assert(
      fc.property(fc.array(anyFix, { maxLength: 5 }), (fixes) => {
        const outcome = applyFixes(new Map([['a', TEXT]]), fixes, 'safe');
        expect(outcome.applied.length + outcome.refused.length).toBe(fixes.length);
        const made = new Set(
          outcome.applied.flatMap(({ edits }) =>
            edits.map(({ span, text }) =>
              JSON.stringify([span.start.offset, span.end.offset, text]),
            ),
          ),
        );
        // Read the old text and the edits side by side: that is the new text.
        let expected = '';
        let offset = 0;
        for (const [from, to, text] of [...made]
          .map((one) => JSON.parse(one))
          .toSorted((a, b) => a[0] - b[0])) {
          expect(from).toBeGreaterThanOrEqual(offset);
          expected += TEXT.slice(offset, from) + text;
          offset = to;
        }
        expect(outcome.texts.get('a')).toBe(expected + TEXT.slice(offset));
      }),
    );
  });
});

describe('fixUntilStable', () => {
  const headers = ['Host $host', 'X-Real-IP $remote_addr', 'X-Forwarded-Proto $scheme'];
  const some = fc.subarray(headers);
  const comment = fc.constantFrom('', '# a note\n');
  const file = fc
    .array(fc.tuple(some, some, comment), { minLength: 1, maxLength: 4 })
    .map((servers) =>
      servers
        .map(([outer, inner, note]) => {
          const lines = (names: readonly string[]) =>
            names.map((one) => `proxy_set_header ${one};\n`).join('');
          return `server {\n${note}${lines(outer)}location / {\n${note}${lines(inner)}proxy_pass http://odoo;\n}\n}\n`;
        })
        .join(''),
    );
  const relint = (texts: ReadonlyMap<string, string>) =>
    lintTexts(Object.fromEntries(texts)).findings;

  test('leaves nothing to fix, is idempotent and keeps comments', () => {
    fc.assert(
      fc.property(file, (text) => {
        const once = fixUntilStable(new Map([['nginx.conf', text]]), relint, 'unsafe');
        expect(relint(once.texts)).toEqual([]);
        const after = once.texts.get('nginx.conf') ?? '';
        expect(after.split('# a note').length).toBe(text.split('# a note').length);
        const twice = fixUntilStable(once.texts, relint, 'unsafe');
        expect(twice).toMatchObject({ texts: once.texts, applied: [] });
      }),
      { numRuns: 50 },
    );
  });

  test('gives up on fixes that undo each other', () => {
    const flip: Rule = {
      id: 'flip',
      subject: 'odoo-conf',
      severity: 'info',
      summary: 'Law.',
      *check({ model }) {
        const option = model.options[0];
        if (option === undefined) return;
        const edits = [{ span: option.valueSpan, text: option.value === '1' ? '2' : '1' }];
        const fixes = [{ description: 'Flip', safety: 'safe', edits }] as const;
        yield { at: option.valueSpan, what: '', why: '', fix: '', fixes };
      },
    };
    const lint = (texts: ReadonlyMap<string, string>) =>
      lintTexts(Object.fromEntries(texts), { rules: [flip] }).findings;
    const outcome = fixUntilStable(new Map([['odoo.conf', '[options]\na = 1\n']]), lint, 'safe');
    expect(outcome.applied).toHaveLength(10);
  });

  test('does not mend what somebody decided to live with', () => {
    const text =
      'server {\nproxy_set_header A a;\nlocation / {\n# stackwright-ignore no-lost-proxy-headers: a stub\nproxy_set_header B b;\nproxy_pass http://odoo;\n}\n}\n';
    const outcome = fixUntilStable(new Map([['nginx.conf', text]]), relint, 'unsafe');
    expect(outcome.texts.get('nginx.conf')).toBe(text);
  });
});
