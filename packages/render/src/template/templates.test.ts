import { describe, expect, test } from 'vitest';
import { compileTemplate } from './compile/index.ts';
import type { CompiledTemplate } from './compiled.ts';
import { createTemplates } from './templates.ts';
import { TemplateError } from './template-error.ts';

describe('a template', () => {
  test.each<[string, string, object, string]>([
    ['text', 'a\n', {}, 'a\n'],
    ['a value', 'listen {{number port}};\n', { port: 80 }, 'listen 80;\n'],
    [
      'a list',
      '{{#each names}}\n- {{token this}}\n{{/each}}\n',
      { names: ['a', 'b'] },
      '- a\n- b\n',
    ],
    [
      'a map',
      '{{#each ports}}\n{{token @key}} {{number this}}\n{{/each}}\n',
      { ports: { http: 80 } },
      'http 80\n',
    ],
    [
      'first and last',
      '{{#each l}}{{#unless @first}},{{/unless}}{{token this}}{{#if @last}};{{/if}}{{/each}}\n',
      { l: ['a', 'b'] },
      'a,b;\n',
    ],
    ['positions', '{{#each l}}{{number @index}}{{/each}}\n', { l: ['a', 'b'] }, '01\n'],
    ['an empty list', '{{#each l}}x{{else}}none{{/each}}\n', { l: [] }, 'none\n'],
    [
      'levels',
      '{{#each hosts}}{{#each ports}}{{token ../name}}:{{number this}} {{token ../../zone}}\n{{/each}}{{/each}}',
      { zone: 'z', hosts: [{ name: 'a', ports: [1, 2] }] },
      'a:1 z\na:2 z\n',
    ],
    [
      'levels from text',
      '{{#each names}}{{token this}}.{{token ../zone}}\n{{/each}}',
      { zone: 'z', names: ['a', 'b'] },
      'a.z\nb.z\n',
    ],
    ['with', '{{#with tls}}{{number port}}{{/with}}\n', { tls: { port: 443 } }, '443\n'],
    [
      'an absent value',
      '{{#if tls}}x{{else if plain}}y{{else}}z{{/if}}\n',
      { tls: undefined, plain: null },
      'z\n',
    ],
    [
      'zero, empty text and empty lists are false',
      '{{#if a}}x{{/if}}{{#if b}}x{{/if}}{{#if c}}x{{/if}}n\n',
      { a: 0, b: '', c: [] },
      'n\n',
    ],
    [
      'a frozen view',
      '{{#each l}}{{token name}}\n{{/each}}',
      Object.freeze({ l: Object.freeze([Object.freeze({ name: 'a' })]) }),
      'a\n',
    ],
    ['no HTML', '{{md text}}\n', { text: `"a" & 'b'` }, `"a" & 'b'\n`],
    ["an operator's word", '{{md text}}\n', { text: 'undefined' }, 'undefined\n'],
    ['a comment', '{{! not printed }}\na\n', {}, 'a\n'],
  ])('prints %s', (_what, source, view, text) => {
    expect(templates({ 'shop/page': source }).render('shop/page', view)).toBe(text);
  });

  test.each<[string, string, object, string]>([
    [
      'an unknown key',
      '\n{{token prot}}\n',
      { port: 80 },
      'shop/page.hbs:2:9: the view has no key `prot`; it has port',
    ],
    [
      'an unknown key in if',
      '{{#if prot}}x{{/if}}\n',
      { port: 80 },
      'shop/page.hbs:1:7: the view has no key `prot`; it has port',
    ],
    [
      'an unknown key in each',
      '{{#each prot}}x{{/each}}\n',
      {},
      'shop/page.hbs:1:9: the view has no key `prot`; it has none',
    ],
    [
      'an unknown key below',
      'a {{token tls.port}}\n',
      { tls: {} },
      'shop/page.hbs:1:11: the view has no key `port`; it has none',
    ],
    [
      'an unknown key in a list',
      '{{#each l}}{{token a}}{{/each}}\n',
      { l: [{ b: 1 }] },
      'shop/page.hbs:1:20: the view has no key `a`; it has b',
    ],
    [
      'an inherited key',
      '{{token toString}}\n',
      {},
      'shop/page.hbs:1:9: the view has no key `toString`; it has none',
    ],
    [
      'undefined',
      'a\n {{md a}}\n',
      { a: undefined },
      'shop/page.hbs:2:2: md: undefined is not text or a finite number',
    ],
    [
      'null',
      '{{md a}}\n',
      { a: null },
      'shop/page.hbs:1:1: md: null is not text or a finite number',
    ],
    [
      'an object',
      '{{md a}}\n',
      { a: {} },
      'shop/page.hbs:1:1: md: an object is not text or a finite number',
    ],
    [
      'a list',
      '{{md a}}\n',
      { a: [] },
      'shop/page.hbs:1:1: md: a list is not text or a finite number',
    ],
    [
      'NaN',
      '{{md a}}\n',
      { a: Number.NaN },
      'shop/page.hbs:1:1: md: NaN is not text or a finite number',
    ],
    [
      'a function',
      '{{md a}}\n',
      { a: String },
      'shop/page.hbs:1:1: md: function String() { [native code] } is not text',
    ],
    [
      'each of nothing',
      '{{#each a}}x{{/each}}\n',
      { a: undefined },
      'shop/page.hbs:1:1: `each` needs a list or an object, not undefined',
    ],
    [
      'each of text',
      '{{#each a}}x{{/each}}\n',
      { a: 'abc' },
      'shop/page.hbs:1:1: `each` needs a list or an object, not abc',
    ],
    [
      'with nothing',
      '{{#with a}}x{{/with}}\n',
      { a: null },
      'shop/page.hbs:1:1: `with` needs an object, not null',
    ],
    [
      'if of a function',
      '{{#if a}}x{{/if}}\n',
      { a: () => true },
      'shop/page.hbs:1:1: `if` cannot judge () => true',
    ],
    [
      'no final newline',
      'a',
      {},
      'shop/page.hbs: the output does not end in a newline, in its line 1',
    ],
    ['two final newlines', 'a\n\n', {}, 'shop/page.hbs: the output ends in more than one newline'],
    [
      'a space at the end of a line',
      'a\nb {{#if a}}x{{/if}}\n',
      { a: '' },
      'shop/page.hbs: the output has spaces at the end of a line, in its line 2',
    ],
  ])('throws for %s', (_what, source, view, message) => {
    expect(() => templates({ 'shop/page': source }).render('shop/page', view)).toThrow(message);
  });

  test('a key below an absent value is a mistake, not false', () => {
    const { render } = templates({ 'shop/page': '{{#if a.b}}x{{/if}}\n' });
    expect(() => render('shop/page', { a: undefined })).toThrow(TemplateError);
  });
});

describe('a partial', () => {
  const sources = {
    'shop/page': '{\n  {{> item book}}\n}\n{{> foot}}\n',
    'shop/item': 'name {{token name}}\nprice {{number price}}\n',
    'partials/item': 'shared\n',
    'partials/foot': '# {{comment place}}\n',
  };
  const view = { place: 'Manila', book: { name: 'atlas', price: 12 } };

  test('comes from the same folder, else from the shared one, with its indent', () => {
    const text = templates(sources).render('shop/page', view);
    expect(text).toBe('{\n  name atlas\n  price 12\n}\n# Manila\n');
  });

  test('is named by its own mistakes', () => {
    const { render } = templates(sources);
    expect(() => render('shop/page', { ...view, book: { name: 'atlas' } })).toThrow(
      'shop/item.hbs:2:16: the view has no key `price`; it has name',
    );
    expect(() => render('shop/page', { ...view, place: undefined })).toThrow(
      'partials/foot.hbs:1:3: comment: undefined is not text or a finite number',
    );
  });
});

describe('an override', () => {
  test('stands in for the template, also as a partial', () => {
    const own = { 'shop/page': '{{> item}}\n', 'shop/item': 'old\n' };
    const { 'shop/item': item } = compileAll({ ...own, 'shop/item': 'new\n' });
    const { render } = createTemplates(compileAll(own), new Map([['shop/item', item]]));
    expect(render('shop/page', {})).toBe('new\n');
    expect(render('shop/item', {})).toBe('new\n');
  });
});

function templates<Id extends string>(sources: Readonly<Record<Id, string>>) {
  return createTemplates(compileAll(sources));
}

function compileAll<Id extends string>(sources: Readonly<Record<Id, string>>) {
  const ids = new Set(Object.keys(sources));
  const entries = Object.entries<string>(sources).map(([id, text]) => {
    const result = compileTemplate({ id, text, ids }, `${id}.hbs`);
    if (!result.ok) throw new Error(JSON.stringify(result.findings));
    return [id, result.value];
  });
  return Object.fromEntries(entries) as Record<Id, CompiledTemplate>;
}
