import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What was asked: method and path, and the body where it is JSON. */
export interface ApiRequest {
  readonly line: string;
  readonly body: unknown;
}

/** A stand-in for GitHub's REST API, on loopback. */
export interface FakeApi {
  /** To be used as an HTTP proxy, whatever host is asked for. */
  readonly address: string;
  /** Ends it; returns what was asked, in order. */
  close(): Promise<readonly ApiRequest[]>;
}

/** Starts an API that knows the comments of one pull request, and may refuse to change anything. */
export async function fakeApi(comments: readonly unknown[], refuses: boolean): Promise<FakeApi> {
  const requests: ApiRequest[] = [];
  const server = createServer(async (request, response) => {
    const sent = await text(request);
    const { pathname } = new URL(request.url ?? '', 'http://api.github.localhost');
    const line = `${request.method} ${pathname}`;
    requests.push({ line, body: sent === '' ? undefined : JSON.parse(sent) });
    const isRefused = refuses && request.method !== 'GET';
    response.statusCode = isRefused ? 403 : 200;
    response.setHeader('content-type', 'application/json');
    response.setHeader('connection', 'close');
    const message = { message: 'Resource not accessible by integration' };
    response.end(JSON.stringify(isRefused ? message : request.method === 'GET' ? comments : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve(requests))),
  };
}
