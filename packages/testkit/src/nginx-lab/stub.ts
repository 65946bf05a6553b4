import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

/** A request as it arrived behind the proxy. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query, byte for byte. */
  readonly url: string;
  readonly httpVersion: string;
  readonly headers: IncomingHttpHeaders;
  readonly bodyBytes: number;
}

export interface StubAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
}

/** An upstream that records what it is asked. */
export interface Stub {
  readonly seen: readonly SeenRequest[];
  /** Forgets what was seen. */
  forget(): void;
  close(): Promise<void>;
}

/** What a stub sends first after switching protocols. */
export const WEBSOCKET_GREETING = 'switched';

/** Listens on one loopback address and port, as a container would on its own. */
export async function startStub(
  address: string,
  port: number,
  answer: (request: SeenRequest) => StubAnswer = () => ({}),
): Promise<Stub> {
  const seen: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const server = createServer({ maxHeaderSize: 128 * 1024 }, (request, response) => {
    let bodyBytes = 0;
    request.on('data', (chunk: Buffer) => (bodyBytes += chunk.length));
    request.on('end', () => {
      const { status = 200, headers = {}, body = 'ok' } = answer(record(request, bodyBytes));
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      response.writeHead(status).end(body);
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket) => {
    record(request, 0);
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
        `Sec-WebSocket-Accept: ${acceptKey(request.headers['sec-websocket-key'] ?? '')}\r\n\r\n`,
    );
    socket.end(WEBSOCKET_GREETING);
  });
  server.listen(port, address);
  await once(server, 'listening');
  return {
    seen,
    forget: () => void seen.splice(0),
    close: async () => {
      for (const socket of sockets) socket.destroy();
      if (server.listening) await new Promise((resolve) => server.close(resolve));
    },
  };

  function record(request: IncomingMessage, bodyBytes: number): SeenRequest {
    const { method = '', url = '', httpVersion, headers } = request;
    const one = { method, url, httpVersion, headers, bodyBytes };
    seen.push(one);
    return one;
  }
}

/** RFC 6455, 4.2.2. */
export function acceptKey(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
}
