import { expect, test } from 'vitest';
import { readJavascript } from './reader.ts';

const WANTED = new Set(['sign', 'web_enterprise']);
const found = (text: string) =>
  readJavascript(text, (addon) => WANTED.has(addon)).map(({ kind, name, start, end }) => {
    expect(text.slice(start, end)).toBe(name);
    return `${kind} ${name} ${start}`;
  });

test.each([
  [`import { Menu } from "@web_enterprise/webclient/menu";`, ['asset web_enterprise 23']],
  [`import '@sign/core';`, ['asset sign 9']],
  [`const { Menu } = await odoo.loader.modules.get('@sign/menu');`, ['asset sign 49']],
  [`odoo.define('web_enterprise.Menu', function (require) {`, ['asset web_enterprise 13']],
  [`var Menu = require( "web_enterprise.Menu" );`, ['asset web_enterprise 21']],
  [`/** @odoo-module alias=sign.core **/`, ['asset sign 23']],
  ['loadJS("/sign/static/lib/a.js")', ['asset sign 9']],
  ['const url = `/sign/static/${name}`;', ['asset sign 14']],
  [`const a = 1; /* x */ import "@sign/a"; // import "@sign/b"`, ['asset sign 30']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  `// import { Menu } from "@sign/menu";`,
  `/*\n import "@sign/menu";\n*/`,
  `import { x } from "@signature/menu";`,
  `import sign from "sign";`,
  `rpc("/web_enterprise/partner/1/vcard")`,
  `const text = "sign.Menu";`,
  `label("@sign")`,
  `fetch("https://example.com/sign/static/a.js")`,
  `"never closed @sign/a`,
])('%s names nothing', (text) => {
  expect(found(text)).toEqual([]);
});
