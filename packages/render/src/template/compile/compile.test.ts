import { formatLocation } from '@stackwright/core';
import { describe, expect, test } from 'vitest';
import { createTemplates } from '../templates.ts';
import { compileTemplate, renderFinding } from './index.ts';

const FILE = 'templates/shop/page.hbs';
const ids = new Set(['shop/page', 'shop/item', 'partials/banner']);

function compile(text: string) {
  return compileTemplate({ id: 'shop/page', text, ids }, FILE);
}

describe('compileTemplate', () => {
  test.each([
    'plain text\n',
    'server_name {{nginx name}};',
    'server_name{{#each names}} {{nginx this}}{{/each}};',
    'listen {{token address}}:{{number port}};',
    '{{#each a}}{{#if ../b}}{{token ../c.d}}{{/if}}{{/each}}',
    '{{#if a}}x{{else if b}}y{{else}}z{{/if}}',
    '{{> item}}{{> banner banner}}',
    '{{! a remark }}{{!-- another }} --}}',
    '"$dir"/{{sh name}}',
    'A="x" {{sh name}}',
    'KEY={{dotenv value}}',
  ])('accepts %j', (text) => {
    expect(compile(text)).toMatchObject({ ok: true, findings: [] });
  });

  test.each([
    ['a\nb {{name}}', '2:3', '`name` is printed without a quoting helper'],
    ['{{this}}', '1:1', '`this` is printed without a quoting helper'],
    ['{{#each a}}{{@key}}{{/each}}', '1:12', '`@key` is printed without a quoting helper'],
    ['{{token}}', '1:1', '`token` is printed without a quoting helper'],
    ['{{{token a}}}', '1:1', 'three braces have no meaning here'],
    ['{{html a}}', '1:1', '`html` is no quoting helper'],
    ['{{lookup a b}}', '1:1', '`lookup` is no quoting helper'],
    ['{{token a b}}', '1:1', '`token` takes one value'],
    ['{{token a as=b}}', '1:1', '`token` takes one value'],
    ['{{token (md a)}}', '1:9', 'only keys of the view are values'],
    ['{{token @root.a}}', '1:9', '`@root.a` is not set'],
    ['{{token ../a}}', '1:9', '`../a` climbs out of the template'],
    ['{{#if a}}{{token ../b}}{{/if}}', '1:18', '`../b` climbs out of the template'],
    ['{{#each a}}{{else}}{{token ../b}}{{/each}}', '1:28', '`../b` climbs out of the template'],
    ['{{#loop a}}{{/loop}}', '1:1', '`loop` is no block'],
    ['{{#a}}{{/a}}', '1:1', '`a` is no block'],
    ['{{^a}}{{/a}}', '1:1', '`a` is no block'],
    ['{{#each a as |b|}}{{/each}}', '1:1', '`each` takes one value and no names'],
    ['{{#*inline "x"}}{{/inline}}', '1:1', 'decorators and partial blocks are not used'],
    ['{{#> item}}{{/item}}', '1:1', 'decorators and partial blocks are not used'],
    ['{{> (pick a)}}', '1:1', 'a partial is chosen at run time'],
    ['{{> item a=b}}', '1:1', 'a partial takes at most one value'],
    ['{{> other}}', '1:1', 'there is no partial `other`'],
    ['a\n {{~token b}}', '2:2', '`~` is not used'],
    ['http://{{nginx host}}', '1:8', '`nginx` cannot stand here'],
    ['{{nginx host}}', '1:1', '`nginx` cannot stand here'],
    ['a {{token b}}{{nginx c}}', '1:14', '`nginx` cannot stand here'],
    ['echo "{{sh a}}"', '1:7', '`sh` cannot stand here'],
    ["echo '{{#if a}} {{sh a}}{{/if}}'", '1:17', '`sh` cannot stand here'],
    ['A={{dotenv a}}{{dotenv b}}', '1:15', '`dotenv` cannot stand here'],
    ['{{#if a}}\nb', '2:2', 'the template ends inside a block or a tag'],
    ['a\nb {{token c\n', '2:12', 'the template ends inside a block or a tag'],
    ['a {{/if}}', '1:3', 'the template cannot be read here'],
    ['{{#if a}}{{/each}}', '1:4', "if doesn't match each"],
  ])('refuses %j at %s: %s', (text, at, what) => {
    const { ok, findings } = compile(text);
    expect(ok).toBe(false);
    expect(findings.map((one) => [formatLocation(one.at), one.what])).toEqual([
      [`${FILE}:${at}`, what],
    ]);
  });

  test('reports every mistake, with offsets', () => {
    const { findings } = compile('{{a}}\n{{b}}\n');
    expect(findings.map(({ at }) => at.span?.start.offset)).toEqual([0, 6]);
  });
});

describe('renderFinding', () => {
  test('places an unknown key in the template of the user', () => {
    const text = 'a\nport {{number prot}}\n';
    const compiled = compile(text);
    if (!compiled.ok) throw new Error('the template compiles');
    const { render } = createTemplates({ 'shop/page': compiled.value });
    const error = caught(() => render('shop/page', { port: 80 }));
    const finding = renderFinding(error, FILE, { id: 'shop/page', text });
    expect(finding?.what).toBe('the view has no key `prot`; it has port');
    expect(finding && formatLocation(finding.at)).toBe(`${FILE}:2:15`);
  });

  test('leaves errors of other templates alone', () => {
    expect(renderFinding(new Error('ours'), FILE, { id: 'shop/page', text: '' })).toBeUndefined();
  });
});

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
