import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpClient } from '@stackwright/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { httpRequest } from './http-request.ts';

const HOSTILE = `it's "ok" $HOME \`id\` *[a]?\\ #1 ü`;

/** What the baker's server says, by path. */
const answers: Readonly<Record<string, readonly [status: number, body: string]>> = {
  '/ok': [200, '{"status": "pass"}\n'],
  '/empty': [204, ''],
  '/hostile': [200, `before ${HOSTILE} after`],
  '/lines': [200, 'one\ntwo'],
  '/a/[b]?c={d}&e=$f': [200, 'globbed'],
  '/looks-like-200': [503, 'status 200'],
  '/redirect': [302, 'status pass'],
  '/broken': [500, '{"status": "pass"}'],
  '/gone': [404, ''],
};

let server: Server;
let proxy: Server;
let port: number;

beforeAll(async () => {
  server = await listening(
    createServer((request, response) => {
      // Some clients write brackets and braces as they are, some escaped.
      const [status, body] = answers[decodeURIComponent(request.url ?? '')] ?? [
        418,
        'not in the table',
      ];
      const location = status === 302 ? { location: '/gone' } : {};
      response.writeHead(status, location).end(body);
    }),
  );
  proxy = await listening(createServer((_, response) => response.end('{"status": "pass"}')));
  port = portOf(server);
});

afterAll(() => {
  server.close();
  proxy.close();
});

describe.each(['curl', 'wget', 'python3', 'node'] as const)('a health check with %s', (client) => {
  it.each([
    ['/ok', undefined, true],
    ['/ok', '"status": "pass"', true],
    ['/ok', '"status": "fail"', false],
    ['/empty', undefined, true],
    ['/empty', 'pass', false],
    ['/hostile', HOSTILE, true],
    ['/hostile', HOSTILE.replace('[a]', 'a'), false],
    ['/lines', 'one\ntwo', true],
    ['/a/[b]?c={d}&e=$f', 'globbed', true],
    ['/looks-like-200', undefined, false],
    ['/looks-like-200', 'status', false],
    ['/redirect', 'pass', false],
    ['/broken', '"status": "pass"', false],
    ['/gone', undefined, false],
  ])('asks for %s with body %j: healthy is %s', async (path, body, healthy) => {
    expect(await isHealthy(client, port, path, body)).toBe(healthy);
  });

  it('fails where nothing listens', async () => {
    const closed = await listening(createServer());
    const unused = portOf(closed);
    await new Promise((done) => closed.close(done));
    expect(await isHealthy(client, unused, '/ok', undefined)).toBe(false);
  });

  it('does not ask the proxy of the environment', async () => {
    const url = `http://127.0.0.1:${portOf(proxy)}`;
    const env = { http_proxy: url, HTTP_PROXY: url, all_proxy: url, ALL_PROXY: url };
    expect(await isHealthy(client, port, '/gone', undefined, env)).toBe(false);
    expect(await isHealthy(client, port, '/empty', undefined, env)).toBe(true);
  });
});

/** Runs the check as Docker does: `CMD` directly, `CMD-SHELL` through the image's shell. */
async function isHealthy(
  client: HttpClient,
  at: number,
  path: string,
  body: string | undefined,
  env: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const [kind, ...command] = httpRequest({ kind: 'http', port: at, path, body, client }, 5);
  const argv = kind === 'CMD' ? command : ['/bin/sh', '-c', ...command];
  const code = await exitCode(argv, { PATH: process.env['PATH'] ?? '', ...env });
  // 127: the shell or the client is not there, which would prove nothing.
  expect([0, 1]).toContain(code);
  return code === 0;
}

function exitCode(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<unknown> {
  const [program = '', ...rest] = argv;
  return new Promise((done) => {
    execFile(program, rest, { env }, (error) => done(error === null ? 0 : error.code));
  });
}

function listening(made: Server): Promise<Server> {
  return new Promise((done) => made.listen(0, '127.0.0.1', () => done(made)));
}

function portOf(listener: Server): number {
  return (listener.address() as AddressInfo).port;
}
