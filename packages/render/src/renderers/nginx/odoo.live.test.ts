import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import {
  acceptKey,
  describeWith,
  nginxPrograms,
  startNginxLab,
  upgrade,
  WEBSOCKET_GREETING,
  type NginxLab,
  type SeenRequest,
  type Stub,
  type StubAnswer,
} from '@stackwright/testkit';
import { createTemplates } from '../../template/index.ts';
import { templates } from '../../templates.gen.ts';
import { liveStack } from './fixtures/live.ts';
import { renderer } from './renderer.ts';

const ERP = 'erp.example.com';
/** `bodyBytes` of the live stack. */
const LIMIT = 2 * 1024 * 1024;

/** A little Odoo: what it answers depends on the path alone. */
function answer({ url }: SeenRequest): StubAnswer {
  if (url.startsWith('/web/static/logo.svg')) {
    return {
      headers: {
        'Content-Type': 'image/svg+xml',
        'Cache-Control': 'public, max-age=604800',
        'Content-Security-Policy': "default-src 'self'",
      },
    };
  }
  if (url === '/web/static/large.css') {
    return { headers: { 'Content-Type': 'text/css' }, body: 'a{}'.repeat(1000) };
  }
  if (url === '/long') return { headers: { 'X-Long': 'x'.repeat(40_000) } };
  if (url.startsWith('/web/static/')) return { headers: { 'Content-Type': 'text/css' } };
  if (url === '/web/session') {
    return { headers: { 'Set-Cookie': ['session_id=1; HttpOnly; Path=/', 'frontend_lang=en'] } };
  }
  return {};
}

describeWith('nginx', nginxPrograms(), 'Odoo behind a real nginx', (_first, all) => {
  describe.each(all)('$version', (program) => {
    let lab: NginxLab;
    let http: Stub;
    let gevent: Stub;

    beforeAll(async () => {
      const artefacts = renderer.render({
        stack: liveStack(program.version),
        templates: createTemplates(templates),
        serials: new Map(),
      });
      // No container runs yet: nginx starts all the same.
      lab = await startNginxLab({
        program,
        artefacts,
        folder: 'shop/edge/nginx',
        httpPort: 80,
        httpsPort: 443,
      });
      http = await lab.container('odoo-prod', 8069, answer);
      gevent = await lab.container('odoo-prod', 8072);
    });
    afterAll(() => lab?.stop());

    const forwarded = {
      host: ERP,
      'x-forwarded-host': ERP,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'https',
      'x-real-ip': '127.0.0.1',
      'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/),
    };

    test.each(['/', '/web/login', '/web/static/any.css', '/jsonrpc'])(
      'tells Odoo who asked for %s, and for what',
      async (path) => {
        http.forget();
        const { status, headers } = await lab.ask({ host: ERP, path });
        expect(status).toBe(200);
        const [seen] = http.seen;
        expect(seen?.httpVersion).toBe('1.1');
        expect(seen?.headers).toMatchObject(forwarded);
        expect(headers['x-request-id']).toBe(seen?.headers['x-request-id']);
      },
    );

    it('switches /websocket to the gevent worker, with every forwarded header', async () => {
      const key = 'c3RhY2t3cmlnaHQgbGFiIQ==';
      const switched = await upgrade(lab.target, {
        host: ERP,
        path: '/websocket?version=18.0-1',
        headers: { 'sec-websocket-key': key, 'sec-websocket-version': '13' },
      });
      expect(switched).toMatchObject({ status: 101, text: WEBSOCKET_GREETING });
      expect(switched.headers['sec-websocket-accept']).toBe(acceptKey(key));
      const [seen] = gevent.seen;
      expect(seen?.url).toBe('/websocket?version=18.0-1');
      expect(seen?.headers).toMatchObject({
        ...forwarded,
        upgrade: 'websocket',
        connection: 'upgrade',
      });
    });

    it('keeps Upgrade from the HTTP workers', async () => {
      http.forget();
      await lab.ask({ host: ERP, path: '/plain', headers: { upgrade: 'h2c', proxy: 'evil:1' } });
      expect(http.seen[0]?.headers).not.toHaveProperty('upgrade');
      expect(http.seen[0]?.headers).not.toHaveProperty('proxy');
    });

    it('passes the path on byte for byte', async () => {
      http.forget();
      const path = '/web/content/a%2Fb%20c//d?x=%41&y=a+b';
      await lab.ask({ host: ERP, path });
      expect(http.seen[0]?.url).toBe(path);
    });

    it('caches static files, and protects images', async () => {
      http.forget();
      const path = '/web/static/logo.svg?v=1';
      const first = await lab.ask({ host: ERP, path });
      const second = await lab.ask({ host: ERP, path });
      expect([first, second].map(({ headers }) => headers['x-cache-status'])).toEqual([
        'MISS',
        'HIT',
      ]);
      expect(http.seen).toHaveLength(1);
      for (const { headers } of [first, second]) {
        expect(headers).toMatchObject({
          'content-security-policy': "default-src 'none'",
          'cache-control': 'public, max-age=604800',
          'strict-transport-security': 'max-age=31536000',
          'x-content-type-options': 'nosniff',
        });
      }
      const forced = await lab.ask({ host: ERP, path, headers: { 'cache-control': 'no-cache' } });
      expect(forced.headers['x-cache-status']).toBe('BYPASS');
    });

    it('keeps the static files of two Odoos apart', async () => {
      await lab.container('odoo-staging', 8069, () => ({ body: 'of staging' }));
      const path = '/shop/static/same.css';
      expect((await lab.ask({ host: ERP, path })).body).toBe('ok');
      expect((await lab.ask({ host: 'erp.staging.example.com', path })).body).toBe('of staging');
    });

    it('takes long headers, both ways', async () => {
      const cookie = `filter=${'x'.repeat(20_000)}`;
      const { status, headers } = await lab.ask({ host: ERP, path: '/long', headers: { cookie } });
      expect(status).toBe(200);
      expect(headers['x-long']).toHaveLength(40_000);
      expect(http.seen.at(-1)?.headers.cookie).toBe(cookie);
    });

    it('compresses text', async () => {
      const { headers } = await lab.ask({
        host: ERP,
        path: '/web/static/large.css',
        headers: { 'accept-encoding': 'gzip' },
      });
      expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    });

    it('sends no image policy with a style sheet', async () => {
      const { headers } = await lab.ask({ host: ERP, path: '/web/static/site.css' });
      expect(headers).not.toHaveProperty('content-security-policy');
    });

    it('makes the session cookie Secure and SameSite=Lax, and leaves others alone', async () => {
      const { headers } = await lab.ask({ host: ERP, path: '/web/session' });
      const [session = '', other] = headers['set-cookie'] ?? [];
      expect(session.split('; ').toSorted()).toEqual([
        'HttpOnly',
        'Path=/',
        'SameSite=Lax',
        'Secure',
        'session_id=1',
      ]);
      expect(other).toBe('frontend_lang=en');
    });

    test.each([
      '/web/database',
      '/web/database/manager',
      '/web/database/selector/',
      '/web/database/backup',
      '/web/database/restore',
      '/fr/web/database/drop',
      '//web//database/manager',
      '/web/./x/../database/manager',
      '/web/%64atabase/manager',
      '/web%2Fdatabase%2Fmanager',
      '/x/static/../../web/database/manager',
      '/xmlrpc/db',
      '/xmlrpc/2/db',
    ])('closes %s', async (path) => {
      http.forget();
      const { status, headers } = await lab.ask({ host: ERP, path, method: 'POST' });
      expect(status).toBe(404);
      expect(headers['strict-transport-security']).toBe('max-age=31536000');
      expect(http.seen).toEqual([]);
    });

    it('refuses a body above the limit, and passes one just below', async () => {
      http.forget();
      const post = { host: ERP, path: '/upload', method: 'POST' } as const;
      const large = await lab.ask({ ...post, body: Buffer.alloc(LIMIT + 1) });
      expect(large.status).toBe(413);
      const fits = await lab.ask({ ...post, body: Buffer.alloc(LIMIT) });
      expect(fits.status).toBe(200);
      expect(http.seen.map(({ bodyBytes }) => bodyBytes)).toEqual([LIMIT]);
    });

    it('refuses a request whose two hosts differ, so that no forged one gets into links', async () => {
      http.forget();
      const forged = await lab.ask({
        host: ERP,
        path: `https://${ERP}/web/login`,
        headers: { host: 'evil.example.net' },
      });
      expect(forged.status).toBe(421);
      const withPort = await lab.ask({ host: ERP, headers: { host: `${ERP}:8443` } });
      expect(withPort.status).toBe(200);
      expect(http.seen.map(({ headers }) => headers.host)).toEqual([`${ERP}:8443`]);
    });

    it('slows down those who try passwords, in every spelling of the route', async () => {
      const paths = ['/web/login', '/fr/web/login/', '/xmlrpc/2/common', '/web/%6cogin'];
      const answers = await Promise.all(
        Array.from({ length: 16 }, (_, i) => lab.ask({ host: ERP, path: paths[i % 4] ?? '' })),
      );
      const statuses = answers.map(({ status }) => status);
      // The budget is one a second and three at once; the rest of the time is this machine's.
      expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(8);
      const limited = answers.find(({ status }) => status === 429);
      expect(limited?.headers['x-content-type-options']).toBe('nosniff');
      const page = await lab.ask({ host: ERP, path: '/web' });
      expect(page.status).toBe(200);
    });
  });
});
