import { expectGoldenTree } from '@stackwright/testkit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assertClean } from '../../template/index.ts';
import { bakery } from './fixtures/bakery.ts';
import { deployment, stack, workload } from './fixtures/make.ts';
import { deploymentFile } from './compose-file.ts';
import { renderer } from './renderer.ts';
import { serialise } from './serialise.ts';
import { substituted } from './text.ts';

const input = { templates: { render: () => '' }, serials: new Map() };

function render(given = bakery()) {
  return renderer.render({ stack: given, ...input });
}

describe('compose', () => {
  it('renders the bakery', () => {
    const artefacts = render();
    for (const { text } of artefacts) assertClean(text);
    expectGoldenTree(artefacts, new URL('fixtures/bakery/expected', import.meta.url));
  });

  it('names what each file follows from, once', () => {
    expect(render().map(({ path, sources }) => [path, sources])).toEqual([
      [
        'oven/production/compose.yaml',
        [
          ['databases', 'local'],
          ['environments', 'production', 'odoo'],
          ['environments', 'production'],
          ['secrets', 'BAKERY_DB_PASSWORD'],
          ['secrets', 'ORDERS_TOKEN'],
          ['services', 'orders'],
          ['volumes', 'filestore'],
          ['volumes', 'old-cakes'],
          ['volumes', 'postgres'],
        ],
      ],
      ['oven/edge/compose.yaml', [['edges', 'oven']]],
    ]);
  });

  it('does not depend on the order of anything', () => {
    const turned = bakery();
    const deployments = turned.deployments.map((one) => reversed(one));
    expect(render({ ...turned, deployments })).toEqual(render());
  });

  it('hardens every service, also one that declares nothing', () => {
    expect(serviceOf({})).toEqual({
      image: 'bakery/oven:1',
      container_name: 'cake-prod',
      init: true,
      restart: 'unless-stopped',
      stop_grace_period: '10s',
      networks: { inside: { aliases: ['cake-prod'] } },
      pids_limit: 1024,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } },
    });
  });

  it('gives a service without networks none, rather than the default one', () => {
    expect(serviceOf({ networks: [] })).toMatchObject({ network_mode: 'none' });
  });

  it('names a port, capability or profile once', () => {
    const twice = {
      ports: [80, 9, 80],
      capabilities: ['CHOWN', 'CHOWN'],
      profiles: ['b', 'a', 'b'],
    };
    expect(serviceOf(twice)).toMatchObject({
      expose: ['9', '80'],
      cap_add: ['CHOWN'],
      profiles: ['a', 'b'],
    });
  });

  it('keeps a command that is empty apart from the image’s own', () => {
    expect(serviceOf({ command: [] })).toHaveProperty('command', []);
    expect(serviceOf({})).not.toHaveProperty('command');
  });

  it('makes a path of a bind source that would be read as a volume’s name', () => {
    const sources = ['odoo.conf', '~baker', '../addons', '/srv'];
    const mounts = sources.map((source, index) => {
      return { kind: 'bind', source, target: `/${index}`, readOnly: false } as const;
    });
    expect(serviceOf({ mounts })).toHaveProperty(
      'volumes',
      ['./odoo.conf', './~baker', '../addons', '/srv'].map((source, index) => {
        return { type: 'bind', source, target: `/${index}`, bind: { create_host_path: false } };
      }),
    );
  });

  it('takes only marked text for text with variables', () => {
    expect(serialise({ a: '${A}', b: substituted('${B}') }, [])).toBe('a: "$${A}"\n\nb: "${B}"\n');
    const named = serviceOf({ environment: { substituted: ['$x'], __proto: ['y'] } });
    expect(named).toHaveProperty('environment', { __proto: 'y', substituted: '$$x' });
  });

  it('writes neither a version nor an extension', () => {
    for (const { text } of render()) expect(text).not.toMatch(/^(?:version|\s*x-[^:]*):/m);
  });
});

function serviceOf(given: Omit<Parameters<typeof workload>[0], 'id'>): unknown {
  const one = deployment({ workloads: [workload({ id: 'cake', ...given })] });
  const text = render(stack([one]))[0]?.text ?? '';
  expect(text).toBe(serialise(deploymentFile(one), text.split('\n').slice(0, 2).map(uncomment)));
  return (parse(text) as { services: Record<string, unknown> }).services['cake'];
}

function uncomment(line: string): string {
  return line.replace(/^# /, '');
}

/** Lists whose order says nothing. Arguments and pieces of text have one. */
const UNORDERED: ReadonlySet<string> = new Set([
  'workloads',
  'networks',
  'volumes',
  'secrets',
  'mounts',
  'ports',
  'published',
  'secretFiles',
  'dependsOn',
  'capabilities',
  'profiles',
]);

/** The same value with those lists and every mapping turned round. */
function reversed<T>(value: T, key = ''): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => reversed(item));
    return (UNORDERED.has(key) ? items.toReversed() : items) as T;
  }
  const entries = Object.entries(value).toReversed();
  return Object.fromEntries(entries.map(([name, item]) => [name, reversed(item, name)])) as T;
}
