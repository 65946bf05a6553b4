import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect as http2 } from 'node:http2';
import { dirname } from 'node:path';
import { connect as tls } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { describeWith, nginxPrograms, startNginxLab, type NginxLab } from '@stackwright/testkit';
import { createTemplates } from '../../template/index.ts';
import { templates } from '../../templates.gen.ts';
import { liveStack, ODD_HEADERS } from './fixtures/live.ts';
import { renderer } from './renderer.ts';

const SECURITY = {
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': expect.stringContaining('camera=(self)'),
  'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
};

describeWith('nginx', nginxPrograms(), 'a real nginx', (_first, all) => {
  describe.each(all)('$version', (program) => {
    let lab: NginxLab;

    beforeAll(async () => {
      const artefacts = renderer.render({
        stack: liveStack(program.version),
        templates: createTemplates(templates),
        serials: new Map(),
      });
      lab = await startNginxLab({
        program,
        artefacts,
        folder: 'shop/edge/nginx',
        httpPort: 80,
        httpsPort: 443,
        directories: ['/var/www/certbot', '/srv/handbook'],
      });
      // The upstream says some headers itself: they must not arrive twice.
      await lab.container('odoo-staging', 8069, ({ url }) => ({
        status: url === '/missing' ? 404 : 200,
        body: 'of staging',
        headers: { 'X-Frame-Options': 'DENY', 'X-Environment': 'odoo', 'X-Powered-By': 'Python' },
      }));
      await lab.container('n8n-prod', 5678);
    });
    afterAll(() => lab?.stop());

    it('sends plain HTTP to HTTPS, path and query kept', async () => {
      const { status, headers } = await lab.ask({
        host: 'erp.example.com',
        path: '/shop?page=2',
        plain: true,
      });
      expect(status).toBe(301);
      expect(headers.location).toBe('https://erp.example.com/shop?page=2');
      expect(headers).not.toHaveProperty('strict-transport-security');
    });

    it('answers ACME over plain HTTP, before the redirect', async () => {
      const path = '/.well-known/acme-challenge/token';
      write(lab.tree.at(`/var/www/certbot${path}`), 'token.thumbprint');
      const ask = (of: string) => lab.ask({ host: 'erp.example.com', path: of, plain: true });
      expect(await ask(path)).toMatchObject({ status: 200, body: 'token.thumbprint' });
      expect(await ask(`${path}-of-nobody`)).toMatchObject({ status: 404 });
    });

    test.each([
      ['200', 'erp.staging.example.com', '/', 200],
      ["404 of the upstream's", 'erp.staging.example.com', '/missing', 404],
      ["404 of nginx's own", 'erp.staging.example.com', '/web/database/manager', 404],
      ['502', 'erp.example.com', '/', 502],
      ['503', 'catalogue.example.com', '/', 503],
      ['a redirect', 'www.example.com', '/', 308],
      ['a static site', 'handbook.example.com', '/nothing', 404],
    ])('sends the security headers with %s', async (_name, host, path, status) => {
      const answer = await lab.ask({ host, path });
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject(SECURITY);
      expect(answer.headers).not.toHaveProperty('x-powered-by');
      expect(answer.headers.server).toBe('nginx');
      const staging = host === 'erp.staging.example.com';
      expect(answer.headers['x-environment']).toBe(staging ? 'STAGING' : undefined);
    });

    test.each([
      ['catalogue.example.com', '3600', 503, 'Not open yet', 'placeholder'],
      ['upgrading.example.com', '300', 503, 'Down for maintenance', 'maintenance'],
      ['erp.example.com', '30', 502, 'Temporarily unavailable', 'unavailable'],
    ])('%s says when to try again', async (host, retry, status, title, error) => {
      const page = await lab.ask({ host, path: '/web', headers: { accept: 'text/html' } });
      expect(page.status).toBe(status);
      expect(page.headers).toMatchObject({
        'retry-after': retry,
        'cache-control': 'no-store',
        'content-type': 'text/html; charset=utf-8',
      });
      expect(page.body).toContain(`<h1>${title}</h1>`);
      const answer = await lab.ask({
        host,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      });
      expect(answer.status).toBe(status);
      expect(answer.headers['retry-after']).toBe(retry);
      expect(JSON.parse(answer.body)).toMatchObject({ error, title });
    });

    it('shows its own pages to nobody who asks for them', async () => {
      const path = '/.edge/maintenance.html';
      const { status } = await lab.ask({ host: 'erp.staging.example.com', path });
      expect(status).toBe(404);
    });

    it('drops unknown hosts without an answer', async () => {
      const dropped = { code: 'ECONNRESET' };
      const host = 'unknown.example.net';
      await expect(lab.ask({ host, plain: true })).rejects.toMatchObject(dropped);
      await expect(lab.ask({ host: '192.0.2.10', plain: true })).rejects.toMatchObject(dropped);
      await expect(lab.ask({ host })).rejects.toThrow('alert number 112');
      const serverName = 'erp.example.com';
      await expect(lab.ask({ host, serverName })).rejects.toMatchObject(dropped);
    });

    it('tells its health to its own container only', async () => {
      const health = { host: 'localhost', path: '/.edge/health', plain: true } as const;
      const inside = await lab.ask(health);
      expect(inside).toMatchObject({ status: 200 });
      expect(inside.body).toContain('Active connections');
      const outside = lab.ask({ ...health, from: lab.target.address });
      await expect(outside).rejects.toMatchObject({ code: 'ECONNRESET' });
    });

    it('answers 429 after the burst', async () => {
      const asked = Array.from({ length: 10 }, () => lab.ask({ host: 'n8n.example.com' }));
      const statuses = (await Promise.all(asked)).map(({ status }) => status).toSorted();
      expect(statuses.slice(0, 3)).toEqual([200, 200, 200]);
      expect(statuses.at(-1)).toBe(429);
    });

    it('logs without the query, which may hold a token', async () => {
      const path = '/web/reset_password?token=told-by-mail';
      await lab.ask({ host: 'catalogue.example.com', method: 'POST', path });
      const log = lab.tree.at('/var/log/nginx/catalogue.access.log');
      const text = await vi.waitFor(() => {
        const now = readFileSync(log, 'utf8');
        expect(now).toContain('reset_password');
        return now;
      });
      expect(text).not.toContain('told-by-mail');
      const last: unknown = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');
      expect(last).toMatchObject({
        host: 'catalogue.example.com',
        method: 'POST',
        path: '/web/reset_password',
        status: 503,
        upstream: '',
      });
    });

    it('keeps the path when a name moves', async () => {
      const { headers } = await lab.ask({ host: 'www.example.com', path: '/a/b?c=d' });
      expect(headers.location).toBe('https://erp.example.com/a/b?c=d');
    });

    it('serves a static site, but no hidden files', async () => {
      write(lab.tree.at('/srv/handbook/index.html'), '<h1>Handbook</h1>');
      write(lab.tree.at('/srv/handbook/.env'), 'NAME=value');
      const host = 'handbook.example.com';
      const index = await lab.ask({ host });
      expect(index).toMatchObject({ status: 200, body: '<h1>Handbook</h1>' });
      expect(index.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(await lab.ask({ host, path: '/.env' })).toMatchObject({ status: 404 });
      write(lab.tree.at('/srv/handbook/chapter/index.html'), '<h1>Chapter</h1>');
      // Relative, because the container does not know its public port.
      const { headers } = await lab.ask({ host, path: '/chapter' });
      expect(headers.location).toBe('/chapter/');
    });

    it('sends odd header values as they are', async () => {
      const { headers } = await lab.ask({ host: 'odd.example.com' });
      const expected = Object.entries(ODD_HEADERS).map(([name, value]) => [
        name.toLowerCase(),
        value,
      ]);
      expect(headers).toMatchObject(Object.fromEntries(expected));
    });

    it('speaks HTTP/2 to those who can', async () => {
      const { address, httpsPort, authorities } = lab.target;
      const authority = 'https://catalogue.example.com';
      const session = http2(authority, {
        createConnection: () =>
          tls({
            host: address,
            port: httpsPort,
            servername: 'catalogue.example.com',
            ca: [...authorities],
            ALPNProtocols: ['h2'],
          }),
      });
      const status = await new Promise((resolve, reject) => {
        session.once('error', reject);
        const stream = session.request({ ':path': '/' });
        stream.once('error', reject);
        stream.once('response', (headers) => resolve(headers[':status']));
        stream.resume();
      });
      expect(status).toBe(503);
      expect(session.alpnProtocol).toBe('h2');
      session.destroy();
    });

    test.each([
      ['TLSv1.1', 'alert protocol version'],
      ['TLSv1.2', 'connected'],
      ['TLSv1.3', 'connected'],
    ] as const)('%s: %s', async (version, end) => {
      const { address, httpsPort, authorities } = lab.target;
      const ended = await new Promise((resolve) => {
        const socket = tls({
          host: address,
          port: httpsPort,
          servername: 'erp.example.com',
          ca: [...authorities],
          minVersion: version,
          maxVersion: version,
          // Else our own side refuses the old version before it is sent.
          ...(version === 'TLSv1.1' ? { ciphers: 'ALL:@SECLEVEL=0' } : {}),
        });
        socket.once('secureConnect', () => resolve(socket.end() && 'connected'));
        socket.once('error', ({ message }) => resolve(message));
      });
      expect(ended).toContain(end);
    });
  });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
