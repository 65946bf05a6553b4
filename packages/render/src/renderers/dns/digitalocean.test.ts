import { readFileSync } from 'node:fs';
import type { ZoneRecord } from '@stackwright/schema';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { digitalOceanFile, digitalOceanRecords } from './digitalocean.ts';
import { DIGITALOCEAN_FILE } from './fixtures/digitalocean-schema.ts';
import { render, stackOf } from './fixtures/render.ts';

const validate = new Ajv({ allErrors: true }).compile(DIGITALOCEAN_FILE);
const bookshop = readFileSync(new URL('fixtures/bookshop/stack.yaml', import.meta.url), 'utf8');
const own = readFileSync(new URL('../../../../../stack.yaml', import.meta.url), 'utf8');

function requestsFor(...records: readonly Pick<ZoneRecord, 'owner' | 'data'>[]) {
  const [zone] = stackOf(bookshop).zones;
  if (zone === undefined) throw new Error('the bookshop has a zone');
  const common = { ttl: 60, proxied: false, path: zone.path };
  return digitalOceanRecords({ ...zone, records: records.map((each) => ({ ...common, ...each })) });
}

describe('digitalocean.json', () => {
  it.each([bookshop, own])('is what the API takes', (text) => {
    const files = render(stackOf(text)).filter(({ path }) => path.endsWith('.json'));
    expect(files).toHaveLength(1);
    for (const { text: json } of files) {
      validate(JSON.parse(json));
      expect(validate.errors ?? []).toEqual([]);
    }
  });

  it('is written for zones of that provider only', () => {
    expect(render(stackOf(bookshop)).map(({ path }) => path)).toEqual([
      'dns/example.com.zone',
      'dns/example.com.digitalocean.json',
      'dns/example.org.zone',
    ]);
  });

  it("leaves the domain's own name servers to the provider, and keeps those of a part", () => {
    expect(
      requestsFor(
        { owner: 'example.com', data: { type: 'NS', target: 'ns1.digitalocean.com' } },
        { owner: 'archive.example.com', data: { type: 'NS', target: 'ns.example.net' } },
      ).map(({ name, data }) => [name, data]),
    ).toEqual([['archive', 'ns.example.net.']]);
  });

  it.each([
    ['issue', 'letsencrypt.org', 'letsencrypt.org.'],
    ['issuewild', 'letsencrypt.org', 'letsencrypt.org.'],
    ['iodef', 'mailto:ada@example.com', 'mailto:ada@example.com'],
    ['issuewild', ';', ';'],
  ])('CAA %s %s', (tag, value, data) => {
    const [request] = requestsFor({
      owner: 'example.com',
      data: { type: 'CAA', flags: 0, tag, value },
    });
    expect(request).toMatchObject({ name: '@', tag, flags: 0, data });
  });

  it('gives TXT as it is, to be quoted by the API', () => {
    const text = `a "quoted" \\ text; ${'x'.repeat(300)}`;
    expect(requestsFor({ owner: 'a.b.example.com', data: { type: 'TXT', text } })[0]).toMatchObject(
      {
        name: 'a.b',
        data: text,
      },
    );
  });

  it('is JSON without records too', () => {
    const [zone] = stackOf(bookshop).zones;
    if (zone === undefined) throw new Error('the bookshop has a zone');
    expect(JSON.parse(digitalOceanFile({ ...zone, records: [] }))).toEqual({
      domain: 'example.com',
      records: [],
    });
  });
});
