import { readFileSync } from 'node:fs';
import { expectGoldenTree } from '@stackwright/testkit';
import { describe, expect, it } from 'vitest';
import { assertClean } from '../../template/index.ts';
import { hostileStack } from './fixtures/hostile.ts';
import { render, stackOf } from './fixtures/render.ts';

const fixture = new URL('fixtures/bookshop/', import.meta.url);
const bookshop = stackOf(readFileSync(new URL('stack.yaml', fixture), 'utf8'));

describe('dns', () => {
  it('renders the bookshop', () => {
    const artefacts = render(bookshop);
    for (const { text } of artefacts) assertClean(text);
    expectGoldenTree(artefacts, new URL('expected', fixture));
  });

  it('is clean whatever the texts are', () => {
    for (const { text } of render(stackOf(hostileStack('A'.repeat(392))))) assertClean(text);
  });

  it('names the parts that a zone follows from, each once', () => {
    const [zone] = render(bookshop);
    expect(
      zone?.sources.map((path) => path.join('.')).filter((path) => !path.startsWith('zones')),
    ).toEqual(['environments.production.odoo.domain']);
    expect(new Set(zone?.sources.map((path) => JSON.stringify(path))).size).toBe(
      zone?.sources.length,
    );
  });

  it('does not choose a serial itself', () => {
    const [zone] = bookshop.zones;
    expect(() => render({ file: 'stack.yaml', zones: zone ? [zone] : [] }, new Map())).toThrow(
      'nobody chose a serial for the zone example.com',
    );
  });

  it.each([
    ['hostmaster.example.com', 'hostmaster.example.com.'],
    ['ada\\.reader.example.com', 'ada\\.reader.example.com.'],
    ['a\\.b\\.c+dns.example.com', 'a\\.b\\.c\\043dns.example.com.'],
  ])('writes the contact %s as %s', (contact, written) => {
    const [zone] = bookshop.zones;
    if (zone === undefined) throw new Error('the bookshop has a zone');
    const [file] = render({
      file: 'stack.yaml',
      zones: [{ ...zone, soa: { ...zone.soa, contact } }],
    });
    expect(file?.text).toContain(` IN SOA ns1.digitalocean.com. ${written} (\n`);
  });
});
