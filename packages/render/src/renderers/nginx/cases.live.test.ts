import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  acceptKey,
  describeWith,
  nginxPrograms,
  startNginxLab,
  upgrade,
  WEBSOCKET_GREETING,
  type NginxLab,
  type NginxProgram,
} from '@stackwright/testkit';
import type { Edge } from '@stackwright/schema';
import { createTemplates } from '../../template/index.ts';
import { templates } from '../../templates.gen.ts';
import { edge, odoo, rateZone, stackOf, upstream, vhost } from './fixtures/bookshop.ts';
import { renderer } from './renderer.ts';

const ERP = 'erp.example.com';

async function start(program: NginxProgram, from: Partial<Edge>): Promise<NginxLab> {
  const artefacts = renderer.render({
    stack: stackOf(edge({ nginxVersion: program.version, ...from })),
    templates: createTemplates(templates),
    serials: new Map(),
  });
  const lab = await startNginxLab({
    program,
    artefacts,
    folder: 'shop/edge/nginx',
    httpPort: 80,
    httpsPort: 443,
  });
  onTestFinished(() => lab.stop());
  return lab;
}

describeWith('nginx', nginxPrograms(), 'other edges on a real nginx', (_first, all) => {
  describe.each(all)('$version', (program) => {
    it("serves a developer's machine over plain HTTP", async () => {
      const host = 'localhost';
      const plain = { certificate: undefined };
      const lab = await start(program, {
        tls: false,
        vhosts: [vhost('odoo', host, odoo('odoo-dev'), plain)],
      });
      const stub = await lab.container('odoo-dev', 8069, () => ({
        headers: { 'Set-Cookie': 'session_id=1; HttpOnly' },
      }));
      const { status, headers } = await lab.ask({
        host,
        plain: true,
        headers: { host: 'localhost:8080' },
      });
      expect(status).toBe(200);
      // A browser would drop a Secure cookie here, and HSTS would lock it out of the next project.
      expect(headers['set-cookie']).toEqual(['session_id=1; HttpOnly; SameSite=Lax']);
      expect(headers).not.toHaveProperty('strict-transport-security');
      expect(stub.seen[0]?.headers).toMatchObject({
        host: 'localhost:8080',
        'x-forwarded-host': 'localhost:8080',
        'x-forwarded-proto': 'http',
      });
    });

    it('leads an Odoo before 16.0 to /longpolling', async () => {
      const lab = await start(program, {
        vhosts: [vhost('odoo', ERP, odoo('odoo-prod', { series: '15.0' }))],
      });
      const gevent = await lab.container('odoo-prod', 8072);
      await lab.ask({ host: ERP, path: '/longpolling/poll', method: 'POST' });
      expect(gevent.seen.map(({ url }) => url)).toEqual(['/longpolling/poll']);
    });

    it('asks the active slot only, and a gevent worker in a container of its own', async () => {
      const green = odoo('odoo-green', {
        slots: ['odoo-blue', 'odoo-green'],
        activeSlot: 'odoo-green',
        websocket: upstream('odoo-green-gevent', 8072),
      });
      const lab = await start(program, { vhosts: [vhost('odoo', ERP, green)] });
      const idle = await lab.container('odoo-blue', 8069);
      const active = await lab.container('odoo-green', 8069);
      const gevent = await lab.container('odoo-green-gevent', 8072);
      expect(await lab.ask({ host: ERP })).toMatchObject({ status: 200 });
      await lab.ask({ host: ERP, path: '/websocket/health' });
      expect([idle, active, gevent].map(({ seen }) => seen.length)).toEqual([0, 1, 1]);
    });

    it('believes X-Forwarded-For of trusted proxies, and of nobody else', async () => {
      const lab = await start(program, {
        trustedProxies: ['127.0.0.1/32'],
        vhosts: [vhost('odoo', ERP, odoo('odoo-prod'))],
      });
      const { seen } = await lab.container('odoo-prod', 8069);
      const headers = { 'x-forwarded-for': '192.0.2.66, 198.51.100.7, 127.0.0.1' };
      await lab.ask({ host: ERP, headers });
      await lab.ask({ host: ERP, headers, from: lab.target.address });
      expect(seen.map((request) => request.headers['x-real-ip'])).toEqual([
        '198.51.100.7',
        lab.target.address,
      ]);
    });

    it('follows a container to its new address without a reload', async () => {
      const lab = await start(program, { vhosts: [vhost('odoo', ERP, odoo('odoo-prod'))] });
      await lab.container('odoo-prod', 8069, () => ({ body: 'before' }));
      expect((await lab.ask({ host: ERP })).body).toBe('before');
      await lab.container('odoo-prod', 8069, () => ({ body: 'moved' }));
      await vi.waitFor(async () => expect((await lab.ask({ host: ERP })).body).toBe('moved'), {
        timeout: 20_000,
        interval: 100,
      });
    });

    it('asks for no password over plain HTTP while there is no certificate', async () => {
      const uncovered = { certificate: undefined };
      const lab = await start(program, {
        vhosts: [vhost('odoo', ERP, odoo('odoo-prod'), uncovered)],
      });
      const { seen } = await lab.container('odoo-prod', 8069);
      const { status, headers } = await lab.ask({ host: ERP, path: '/web/login', plain: true });
      expect(status).toBe(503);
      expect(headers).not.toHaveProperty('strict-transport-security');
      await expect(lab.ask({ host: ERP })).rejects.toThrow('alert number 112');
      expect(seen).toEqual([]);
    });

    it('passes WebSocket on to a service, but no other protocol', async () => {
      const host = 'n8n.example.com';
      const lab = await start(program, {
        rateZones: [rateZone('api', 10, 20)],
        vhosts: [
          vhost(
            'n8n',
            host,
            { kind: 'proxy', upstream: upstream('n8n-prod', 5678), websocket: true },
            { rateZone: 'api' },
          ),
        ],
      });
      const { seen } = await lab.container('n8n-prod', 5678);
      const key = 'c3RhY2t3cmlnaHQgbGFiIQ==';
      const switched = await upgrade(lab.target, {
        host,
        path: '/rest/push',
        headers: { 'sec-websocket-key': key },
      });
      expect(switched.text).toBe(WEBSOCKET_GREETING);
      expect(switched.headers['sec-websocket-accept']).toBe(acceptKey(key));
      await lab.ask({ host, headers: { connection: 'Upgrade', upgrade: 'h2c' } });
      expect(seen[1]?.headers).toMatchObject({ connection: 'close', host });
      expect(seen[1]?.headers).not.toHaveProperty('upgrade');
    });
  });
});
