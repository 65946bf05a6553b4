import { join } from 'node:path';
import { readCompose, type ComposeModel } from '@stackwright/testkit';
import { describe, expect, it } from 'vitest';
import { bakery } from './fixtures/bakery.ts';
import { renderer } from './renderer.ts';

/** Values are made here, so that no test file holds one that looks real. */
const SECRETS = { BAKERY_DB_PASSWORD: 'p@ss $word ${X} "q"', ORDERS_TOKEN: "t'o$$k#en" };

const files = renderer.render({
  stack: bakery(),
  templates: { render: () => '' },
  serials: new Map(),
});
const [production = { text: '' }, edge = { text: '' }] = files;

function understood(text: string): ComposeModel & { readonly directory: string } {
  const { model, said, directory } = readCompose(text, { environment: SECRETS });
  expect(said).toBe('');
  if (model === undefined) throw new Error('refused without a word');
  return { ...model, directory };
}

describe('docker compose config', () => {
  it.each(files.map(({ path, text }) => [path, text]))('accepts %s without a word', (_, text) => {
    expect(readCompose(text, { environment: SECRETS })).toMatchObject({ accepted: true, said: '' });
  });

  it('understands the model: Odoo', () => {
    const { services, networks, volumes, secrets, name } = understood(production.text);
    expect(name).toBe('bakery-production');
    expect(services['odoo']).toMatchObject({
      image: `odoo:18.0@sha256:${'a'.repeat(64)}`,
      container_name: 'odoo-prod',
      init: true,
      restart: 'unless-stopped',
      stop_grace_period: '1m0s',
      depends_on: { db: { condition: 'service_healthy', required: true } },
      environment: { HOST: 'db', PASSWORD_FILE: '/run/secrets/db-password', USER: 'odoo' },
      secrets: [{ source: 'BAKERY_DB_PASSWORD', target: '/run/secrets/db-password' }],
      expose: ['8069', '8072'],
      ports: [{ host_ip: '127.0.0.1', published: '8069', target: 8069, protocol: 'tcp' }],
      networks: { edge: { aliases: ['odoo-prod'] }, inside: { aliases: ['odoo-prod'] } },
      healthcheck: { interval: '30s', timeout: '5s', retries: 3, start_period: '1m0s' },
      mem_limit: String(2 * 2 ** 30),
      memswap_limit: String(2 * 2 ** 30),
      cpus: 1.5,
      pids_limit: 1024,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '5' } },
    });
    expect(networks).toMatchObject({
      edge: { name: 'edge', external: true },
      inside: { name: 'bakery-production', internal: true },
    });
    expect(volumes).toEqual({
      filestore: { name: 'bakery_filestore' },
      postgres: { name: 'bakery_postgres' },
    });
    expect(secrets?.['BAKERY_DB_PASSWORD']).toMatchObject({ environment: 'BAKERY_DB_PASSWORD' });
  });

  it('understands the model: mounts, of which none makes a host path', () => {
    const { services, directory } = understood(production.text);
    const conf = join(directory, 'odoo.conf');
    expect(services['odoo']?.['volumes']).toMatchObject([
      { type: 'bind', source: conf, target: '/etc/odoo/odoo.conf', read_only: true },
      { type: 'bind', source: '/opt/bakery/repo/addons', target: '/mnt/addons', read_only: true },
      { type: 'volume', source: 'filestore', target: '/var/lib/odoo' },
    ]);
    // Compose prints true for every bind that does not say otherwise.
    expect(JSON.stringify(services)).not.toContain('"create_host_path":true');
    expect(services['db']?.['volumes']).toContainEqual({
      type: 'tmpfs',
      target: '/dev/shm',
      tmpfs: { size: String(2 ** 28) },
    });
  });

  it('understands the model: values with dollars, quotes and words of YAML', () => {
    const { services } = understood(production.text);
    expect(services['orders']).toMatchObject({
      command: ['node', '--eval', 'console.log(`${process.env.GREETING} $$`)'],
      user: '1000:1000',
      mem_limit: '100000001',
      environment: {
        GREETING: 'Grüß Gott: 5 $ für #1',
        OPEN_ON_SUNDAY: 'no',
        ORDERS_URL: `https://orders:${SECRETS.ORDERS_TOKEN}@orders.example.com/$batch`,
        SHELF: '012',
      },
      ports: [
        { host_ip: '127.0.0.1', published: '3000', target: 3000, protocol: 'tcp' },
        { host_ip: '::1', published: '3000', target: 3000, protocol: 'tcp' },
      ],
    });
  });

  it('understands the edge, which makes the shared network', () => {
    const { networks, services, volumes } = understood(edge.text);
    expect(networks).toEqual({ edge: { name: 'edge', ipam: {} } });
    expect(volumes).toEqual({ cache: { name: 'bakery-edge_cache' } });
    expect(services['nginx']).toMatchObject({
      cap_add: ['CHOWN', 'NET_BIND_SERVICE', 'SETGID', 'SETUID'],
      ports: [
        { host_ip: '0.0.0.0', published: '80' },
        { host_ip: '0.0.0.0', published: '443' },
      ],
    });
  });

  it.each([
    ['ORDERS_TOKEN', undefined, 'set ORDERS_TOKEN in .env: orders: ORDERS_URL'],
    ['ORDERS_TOKEN', '', 'set ORDERS_TOKEN in .env: orders: ORDERS_URL'],
    ['BAKERY_DB_PASSWORD', undefined, 'secret "BAKERY_DB_PASSWORD" must declare'],
    ['BAKERY_DB_PASSWORD', '', 'secret "BAKERY_DB_PASSWORD" must declare'],
  ])('refuses %s = %j', (name, value, message) => {
    const entries = Object.entries({ ...SECRETS, [name]: value });
    const environment = Object.fromEntries(entries.filter((entry) => entry[1] !== undefined));
    const { accepted, said } = readCompose(production.text, { environment });
    expect(accepted).toBe(false);
    expect(said).toContain(message);
  });
});
