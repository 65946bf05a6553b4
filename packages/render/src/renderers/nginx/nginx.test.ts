import {
  describeWith,
  expectGoldenTree,
  makeNginxTree,
  nginxPrograms,
  testNginxTree,
} from '@stackwright/testkit';
import type { Edge } from '@stackwright/schema';
import { describe, expect, it, test } from 'vitest';
import { assertClean, createTemplates } from '../../template/index.ts';
import { templates } from '../../templates.gen.ts';
import { edge, odoo, rateZone, stackOf, vhost } from './fixtures/bookshop.ts';
import { cases } from './fixtures/cases.ts';
import { locationsOf } from './fixtures/locations.ts';
import { renderer } from './renderer.ts';

const built = createTemplates(templates);

function render(...edges: readonly Edge[]) {
  return renderer.render({ stack: stackOf(...edges), templates: built, serials: new Map() });
}

function fileOf(from: Edge, path: string): string {
  const found = render(from).find((artefact) => artefact.path === `shop/edge/nginx/${path}`);
  if (found === undefined) throw new Error(`nothing is written to ${path}`);
  return found.text;
}

describe.each(Object.entries(cases))('%s', (name, from) => {
  it('is the golden tree', () => {
    expectGoldenTree(render(from), new URL(`./fixtures/${name}/expected/`, import.meta.url));
  });

  it('is tidy, and the same again', () => {
    for (const { text } of render(from)) assertClean(text);
    expect(render(from)).toEqual(render(from));
  });

  it('writes no snippet that nothing includes', () => {
    const texts = render(from);
    const included = texts.flatMap(
      ({ text }) => text.match(/(?<=include )snippets\/\S+(?=;)/g) ?? [],
    );
    const written = texts.flatMap(({ path }) => path.match(/snippets\/.+$/) ?? []);
    expect([...new Set(included)].toSorted()).toEqual(written.toSorted());
  });

  it('repeats headers wherever inheritance would lose them', () => {
    for (const { path, text } of render(from)) {
      const locations = locationsOf(text);
      expect(locations).toHaveLength(text.match(/^ *location .*\{$/gm)?.length ?? 0);
      for (const { name: location, lines } of locations) {
        const has = (start: string): boolean => lines.some((line) => line.startsWith(start));
        const place = `${path}: ${location}`;
        if (has('add_header')) expect(has('include snippets/headers-'), place).toBe(true);
        if (has('proxy_pass')) {
          expect(has('include snippets/proxy') || has('include snippets/web'), place).toBe(true);
        }
        expect(has('proxy_set_header'), place).toBe(false);
      }
    }
  });
});

describeWith('nginx', nginxPrograms(), 'read by a real nginx', (_first, all) => {
  describe.each(all)('$version', (program) => {
    test.each(Object.entries(cases))('%s, without a warning', async (_name, from) => {
      // The edge declares this very release, so the syntax must be this release's own.
      const tree = await makeNginxTree({
        artefacts: render({ ...from, nginxVersion: program.version }),
        folder: 'shop/edge/nginx',
        address: '127.0.0.1',
        dnsPort: 53,
      });
      try {
        const { ok, output } = testNginxTree(program, tree);
        expect(output).not.toMatch(/\[(?:warn|alert|emerg|error|crit)\]/);
        expect(ok).toBe(true);
      } finally {
        tree.remove();
      }
    });
  });
});

describe('syntax by release', () => {
  test.each([
    ['1.22.1', '>= 1.19.4, < 1.25.1', 'listen 443 ssl http2;', false],
    ['1.25.0', '>= 1.19.4, < 1.25.1', 'listen 443 ssl http2;', false],
    ['1.25.1', '>= 1.25.1', 'listen 443 ssl;', true],
    ['1.28.0', '>= 1.25.1', 'listen 443 ssl;', true],
    ['2.0.0', '>= 1.25.1', 'listen 443 ssl;', true],
  ])('%s', (nginxVersion, requires, listen, directive) => {
    const from = { ...cases['tls'], nginxVersion } as Edge;
    const main = fileOf(from, 'nginx.conf');
    expect(main.split('\n')[0]).toBe(`# requires nginx ${requires}`);
    expect(main.includes('\n    http2 on;')).toBe(directive);
    expect(fileOf(from, 'conf.d/odoo.conf')).toContain(`    ${listen}\n`);
  });
});

describe('Odoo', () => {
  test.each([
    ['14.0', '/longpolling'],
    ['15.0', '/longpolling'],
    ['16.0', '/websocket'],
    ['18.0', '/websocket'],
    ['19.0', '/websocket'],
  ])('%s has its live channel at %s', (series, path) => {
    const text = fileOf(
      edge({ vhosts: [vhost('odoo', 'erp.example.com', odoo('odoo', { series }))] }),
      'conf.d/odoo.conf',
    );
    expect(text.match(/location (\/\w+) \{/)?.[1]).toBe(path);
  });

  it('changes one line of one file when the slot changes', () => {
    const slot = (activeSlot: string): Edge =>
      edge({
        vhosts: [
          vhost(
            'odoo',
            'erp.example.com',
            odoo(activeSlot, { slots: ['odoo-blue', 'odoo-green'], activeSlot }),
          ),
        ],
      });
    const green = new Map(render(slot('odoo-green')).map(({ path, text }) => [path, text]));
    const changed = render(slot('odoo-blue')).filter(({ path, text }) => green.get(path) !== text);
    expect(changed.map(({ path }) => path)).toEqual([
      'shop/edge/nginx/snippets/upstream-odoo.conf',
    ]);
    const before = changed[0]?.text.split('\n') ?? [];
    const after = green.get(changed[0]?.path ?? '')?.split('\n') ?? [];
    expect(before.filter((line, i) => line !== after[i])).toEqual(['set $odoo odoo-blue;']);
  });
});

describe('values that have no text in nginx', () => {
  test.each(['two\nlines', 'a $variable', 'bell \u0007'])('%j is refused', (value) => {
    const from = edge({
      vhosts: [vhost('odoo', 'erp.example.com', odoo('odoo'), { headers: { 'X-Odd': value } })],
    });
    expect(() => render(from)).toThrow('nginx/headers.conf.hbs:5');
  });
});

describe('headers', () => {
  it("lets a vhost's own header win, and an empty one pass the upstream's", () => {
    const text = fileOf(
      edge({
        vhosts: [
          vhost('odoo', 'erp.example.com', odoo('odoo'), {
            headers: { 'x-frame-options': 'DENY', 'Referrer-Policy': '', 'Set-Cookie': 'a=b' },
          }),
        ],
      }),
      'snippets/headers-odoo.conf',
    );
    expect(text).toContain('add_header x-frame-options DENY always;');
    expect(text).not.toContain('SAMEORIGIN');
    expect(text).not.toContain('Referrer-Policy');
    expect(text).not.toContain('proxy_hide_header Set-Cookie');
  });
});

describe('limits', () => {
  it('names each zone once and leaves out a burst of 0', () => {
    const text = fileOf(
      edge({
        rateZones: [rateZone('all', 5, 0), rateZone('login', 1, 3)],
        vhosts: [
          vhost('odoo', 'erp.example.com', odoo('odoo', { loginRateZone: 'login' }), {
            rateZone: 'all',
          }),
        ],
      }),
      'conf.d/odoo.conf',
    );
    expect(text.match(/limit_req .*;/g)).toEqual([
      'limit_req zone=rate_all;',
      'limit_req zone=rate_all;',
      'limit_req zone=rate_login burst=3 nodelay;',
    ]);
  });
});

describe('the cache of static files', () => {
  const mebibyte = 1024 * 1024;
  test.each([
    ['a disk', { kind: 'volume', volume: 'cache', readOnly: false }, 64 * mebibyte, '512m'],
    ['memory', { kind: 'tmpfs', sizeBytes: undefined }, 64 * mebibyte, '16m'],
    ['memory of its own', { kind: 'tmpfs', sizeBytes: 200 * mebibyte }, 64 * mebibyte, '50m'],
    ['unlimited memory', { kind: 'tmpfs', sizeBytes: undefined }, undefined, '512m'],
  ] as const)('on %s', (_name, place, memoryBytes, size) => {
    const { workload } = edge();
    const from = edge({
      workload: {
        ...workload,
        limits: { memoryBytes, cpus: undefined },
        mounts: [{ ...place, target: '/var/cache/nginx' }],
      },
      vhosts: [vhost('odoo', 'erp.example.com', odoo('odoo'))],
    });
    expect(fileOf(from, 'nginx.conf')).toContain(` max_size=${size}\n`);
  });
});

it('names the vhost, its environment and its edge as sources', () => {
  const staging = render(cases['tls'] as Edge).find(({ path }) =>
    path.endsWith('staging-odoo.conf'),
  );
  expect(staging?.sources).toEqual([
    ['edges', 'shop'],
    ['environments', 'staging'],
    ['sites', 'staging-odoo'],
  ]);
});
