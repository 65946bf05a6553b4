import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extractOf } from './extract-file.ts';
import { enterpriseNames } from './names/names.ts';
import { maySay } from './prefilter.ts';
import { readCsv } from './readers/csv/reader.ts';
import { readJavascript } from './readers/javascript/reader.ts';
import { readPython } from './readers/python/reader.ts';
import { readXml } from './readers/xml/reader.ts';

const said = (path: string, text: string) =>
  extractOf({ path, text })?.signals.map(({ kind, name, span: { start }, guard }) =>
    [kind, name, `${start.line}:${start.column}`, ...(guard === undefined ? [] : [guard])].join(
      ' ',
    ),
  );

test.each([
  ['a/x.py', 'from odoo.addons.sign import x\n', ['import sign 1:18']],
  ['a/tests/x.py', 'from odoo.addons.sign import x\n', ['import sign 1:18 test']],
  ['a/x.xml', '<odoo>\n<t t-call="sign.x"/></odoo>', ['external-id sign 2:12']],
  ['a/migrations/18.0.1.0/pre-x.py', "env.ref('sign.x')", ['external-id sign 1:10 optional']],
  ['a/x.js', 'import "@sign/x";', ['asset sign 1:10']],
  ['a/static/tests/x.js', 'import "@sign/x";', ['asset sign 1:10 test']],
  ['a/x.csv', 'a,sign.b,1', ['external-id sign 1:3']],
  ['Dockerfile', 'FROM odoo\nCOPY enterprise /x', ['enterprise-path enterprise 2:6']],
  ['Dockerfile.j2', 'FROM odoo\nCOPY enterprise /x', ['enterprise-path enterprise 2:6']],
  [
    'bin/fetch',
    '#!/bin/sh\ngit clone git@github.com:odoo/upgrade',
    ['private-repository odoo/upgrade 2:26'],
  ],
  [
    'LICENSE',
    'Odoo Enterprise Edition License v1.0\n',
    ['licence-text Odoo Enterprise Edition License v1.0 1:1'],
  ],
])('%s: %j', (path, text, expected) => {
  expect(said(path, text)).toEqual(expected);
});

test.each([
  ['a/i18n/nl.po', 'sign.x'],
  ['README.md', 'git clone git@github.com:odoo/enterprise'],
  ['docs/x.rst', 'Odoo Enterprise Edition License v1.0'],
  ['.env.example', 'ODOO_ENTERPRISE_GH_TOKEN=x'],
  ['.github/ISSUE_TEMPLATE/bug.yml', 'value: github.com/odoo/enterprise'],
  ['a/x.py', 'x = 1\n'],
  ['a/x.py', ''],
])('%s says nothing: %j', (path, text) => {
  expect(extractOf({ path, text })).toBeUndefined();
});

test('a manifest is read whatever it says', () => {
  expect(extractOf({ path: 'a/__manifest__.py', text: '{}' })?.manifest?.ok).toBe(true);
  expect(extractOf({ path: 'a/__manifest__.py', text: '' })?.manifest?.ok).toBe(false);
});

const orders = (path: string, text: string) =>
  extractOf({ path, text })?.comments.map(
    (comment) => `${comment.line}${comment.alone ? ' alone' : ''} ${comment.text}`,
  );

test.each([
  ['a/x.py', 'import x  # stackwright-ignore a: b\n', ['1 # stackwright-ignore a: b']],
  [
    'a/x.py',
    '# stackwright-ignore a: b\n# more\nimport x\n',
    ['3 alone # stackwright-ignore a: b'],
  ],
  ['a/x.py', '"""\n# stackwright-ignore a: b\n"""\n', undefined],
  ['a/x.xml', '<!-- stackwright-ignore a: b -->\n<x/>', ['2 alone <!-- stackwright-ignore a: b']],
  ['a/x.xml', '<x/> <!-- stackwright-ignore a: b -->', ['1 <!-- stackwright-ignore a: b']],
  ['a/x.xml', '<!-- stackwright-ignore a: b --><x/>', ['1 alone <!-- stackwright-ignore a: b']],
  ['a/x.xml', '<!--\n  stackwright-ignore a: b\n-->\n<x/>', ['4 alone   stackwright-ignore a: b']],
  ['a/x.xml', '<![CDATA[<!-- stackwright-ignore a: b -->]]>', undefined],
  ['a/x.js', '/* stackwright-ignore a: b */\nx();', ['2 alone /* stackwright-ignore a: b']],
  ['a/x.js', 'x(); // stackwright-ignore a: b\r\n', ['1 // stackwright-ignore a: b']],
  ['a/x.js', 'const x = "// stackwright-ignore a: b";', undefined],
  [
    'x.yml',
    'a: |\n  # stackwright-ignore a: b\nc: d # stackwright-ignore e: f\n',
    ['3 # stackwright-ignore e: f'],
  ],
  ['x.sh', '# stackwright-ignore a: b\ntrue', ['2 alone # stackwright-ignore a: b']],
  ['x.conf', 'a = 1 ; stackwright-ignore a: b', undefined],
  ['a/x.csv', '# stackwright-ignore a: b', undefined],
])('orders in %s: %j', (path, text, expected) => {
  expect(orders(path, text)).toEqual(expected);
});

const name = fc.constantFrom(...enterpriseNames(), 'sale', 'account', 'x');
const frame = fc.constantFrom(
  (addon: string) => `from odoo.addons.${addon} import x\n`,
  (addon: string) => `from odoo.addons import ${addon}\n`,
  (addon: string) => `from odoo.addons import (\n    sale,\n    ${addon}\n)\n`,
  (addon: string) => `import odoo.addons.${addon}\n`,
  (addon: string) => `import odoo.addons.${addon} as y\n`,
  (addon: string) => `env.ref('${addon}.x')\n`,
  (addon: string) => `import_module('odoo.addons.${addon}')\n`,
  (addon: string) => `open('${addon}/static/x')\n`,
  (addon: string) => `<t t-call="${addon}.x"/>`,
  (addon: string) => `<a src="/${addon}/static/x"/>`,
  (addon: string) => `import "@${addon}/x";`,
  (addon: string) => `odoo.define('${addon}.x', f)`,
  (addon: string) => `/** @odoo-module alias=${addon}.x */`,
  (addon: string) => `a,${addon}.b,"${addon}.c"\n`,
);

test('what the prefilter stops says nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(frame, name)), fc.string(), (parts, noise) => {
      const text = noise + parts.map(([of, addon]) => of(addon)).join(noise);
      fc.pre(!maySay(text));
      const wanted = new Set(enterpriseNames());
      const readers = [readPython, readXml, readJavascript, readCsv];
      const addons = readers.flatMap((read) => read(text, (addon) => wanted.has(addon)));
      expect(
        addons.filter(({ kind }) => ['import', 'external-id', 'asset'].includes(kind)),
      ).toEqual([]);
    }),
  );
});

test('any text can be read, as any file, and every place is inside of it', () => {
  const path = fc.constantFrom(
    'a/x.py',
    'a/x.xml',
    'a/x.js',
    'a/x.csv',
    'Dockerfile',
    'x.yml',
    'x.sql',
    'x.json',
    'LICENSE',
    'odoo.conf',
    '.env',
  );
  const piece = fc.constantFrom(
    'enterprise',
    'odoo',
    '/',
    '\n',
    '"',
    "'",
    '<',
    '>',
    '#',
    '<!--',
    'sign.',
    'addons_path = ',
    'ref=',
    'COPY ',
    ' ',
    'stackwright-ignore',
    'github.com/odoo/enterprise',
    '/*',
    '`',
    ':',
  );
  const text = fc
    .array(fc.oneof(piece, fc.string()), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(path, text, (path, text) => {
      const { signals = [], comments = [] } = extractOf({ path, text }) ?? {};
      for (const { span } of [...signals, ...comments]) {
        expect(span.start.offset).toBeLessThanOrEqual(span.end.offset);
        expect(span.end.offset).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});
