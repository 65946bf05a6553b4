import { describe, expect, test } from 'vitest';
import type { Manifest, Placed } from './manifest.ts';
import { readManifest } from './read-manifest.ts';

function read(text: string): Manifest {
  const reading = readManifest(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.mistakes));
  return reading.manifest;
}

const values = (list: readonly Placed<string>[]) => list.map(({ value }) => value);

const HARBOUR = `# Copyright 2026 Harbour
# License LGPL-3.0 or later (https://www.gnu.org/licenses/lgpl).
{
    "name": "Harbour " "Fees",
    'version': '18.0.1.0.0',
    "license": "LGPL-3",
    "author": "Harbour, "
    "Odoo Community Association (OCA)",
    "depends": ["base", "sale",],  # trailing comma
    "excludes": ["web_enterprise"],
    "auto_install": ["sale"],
    "external_dependencies": {"python": ["lxml"], "bin": ("wkhtmltopdf",)},
    "assets": {
        "web.assets_backend": [
            "harbour/static/src/**/*",
            ("include", "web_enterprise.webclient"),
            ("after", "web/static/a.js", "harbour/static/b.js"),
        ],
    },
    u"development_status": u"Beta",
}
`;

test('a manifest as people write them', () => {
  const manifest = read(HARBOUR);
  expect(manifest.name?.value).toBe('Harbour Fees');
  expect(manifest.author?.value).toBe('Harbour, Odoo Community Association (OCA)');
  expect(manifest.version?.value).toBe('18.0.1.0.0');
  expect(manifest.license?.value).toBe('LGPL-3');
  expect(manifest.developmentStatus?.value).toBe('Beta');
  expect(manifest.website).toBeUndefined();
  expect(values(manifest.depends)).toEqual(['base', 'sale']);
  expect(values(manifest.excludes)).toEqual(['web_enterprise']);
  expect(values(manifest.autoInstall)).toEqual(['sale']);
  expect(values(manifest.pythonPackages)).toEqual(['lxml']);
  expect(values(manifest.binaries)).toEqual(['wkhtmltopdf']);
  expect(values(manifest.assets)).toEqual([
    'web.assets_backend',
    'harbour/static/src/**/*',
    'include',
    'web_enterprise.webclient',
    'after',
    'web/static/a.js',
    'harbour/static/b.js',
  ]);
});

test('every value has its place, the quotes included', () => {
  const { depends } = read(HARBOUR);
  const places = depends.map(({ span: { start, end } }) => HARBOUR.slice(start.offset, end.offset));
  expect(places).toEqual(['"base"', '"sale"']);
  expect(depends[1]?.span.start).toEqual({ line: 9, column: 25, offset: 267 });
});

describe('what is absent has the default of Odoo', () => {
  test.each([
    ['{}', true],
    ["{'installable': True}", true],
    ["{'installable': False}", false],
    ["{'installable': None}", false],
    ["{'installable': 0}", false],
    ["{'installable': 1}", true],
  ])('%s: installable %s', (text, installable) => {
    expect(read(text).installable).toBe(installable);
  });

  test.each([
    ["{'depends': ['a', 'b']}", []],
    ["{'depends': ['a', 'b'], 'auto_install': True}", ['a', 'b']],
    ["{'depends': ['a', 'b'], 'auto_install': False}", []],
    ["{'depends': ['a', 'b'], 'auto_install': ['a']}", ['a']],
    ["{'depends': ['a', 'b'], 'auto_install': []}", []],
    ["{'depends': None}", []],
  ])('%s: auto_install %j', (text, expected) => {
    expect(values(read(text).autoInstall)).toEqual(expected);
  });
});

test('several authors are one text', () => {
  const { author } = read("{'author': ['Harbour', 'Quay']}");
  expect(author?.value).toBe('Harbour, Quay');
  expect([author?.span.start.column, author?.span.end.column]).toEqual([12, 31]);
});

test.each([
  ["{'name': _('Harbour')}", ['1:10 `_`']],
  ["{'depends': 'base'}", ['1:13 `depends` that is no list']],
  ["{'depends': ['base', 1]}", ['1:22 an item of `depends` that is no string']],
  ["{'author': ['Harbour', 1]}", ['1:12 `author` that is no string']],
  ["{'license': 3, 'assets': []}", ['1:13 `license` that is no string']],
  ["{'assets': ['a']}", ['1:12 `assets` that is no dictionary']],
  ["['name']", ['1:1 a value, no dictionary']],
  ["name = 'x'\n{}", ['1:1 `name`']],
  ['', ['1:1 the text ends where a value should stand']],
])('%j is not a manifest', (text, expected) => {
  const reading = readManifest(text);
  const found = reading.ok
    ? []
    : reading.mistakes.map(({ what, span: { start } }) => `${start.line}:${start.column} ${what}`);
  expect(found).toEqual(expected);
});
