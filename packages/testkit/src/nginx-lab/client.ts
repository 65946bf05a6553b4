import { request as http, type IncomingHttpHeaders } from 'node:http';
import { request as https } from 'node:https';

export interface LabRequest {
  /** The name asked for: Host header, and server name in TLS. */
  readonly host: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
  /** Plain HTTP instead of HTTPS. */
  readonly plain?: boolean;
  /** The client's own address, where it matters; a loopback address. */
  readonly from?: string;
  /** Server name in TLS, where it differs from the Host header. */
  readonly serverName?: string;
}

export interface LabResponse {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Where requests go. */
export interface Target {
  readonly address: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly authorities: readonly string[];
}

/** The start of a WebSocket, as a browser sends it. */
export interface Upgraded {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** What the server sent after switching, until it closed. */
  readonly text: string;
}

/** Asks to switch to WebSocket over HTTPS. Rejects when the server answers anything but 101. */
export function upgrade(
  target: Target,
  { host, path = '/', headers = {} }: LabRequest,
): Promise<Upgraded> {
  return new Promise((resolve, reject) => {
    const sent = https({
      host: target.address,
      port: target.httpsPort,
      path,
      agent: false,
      servername: host,
      ca: [...target.authorities],
      headers: { host, connection: 'Upgrade', upgrade: 'websocket', ...headers },
    });
    sent.once('error', reject);
    sent.once('response', ({ statusCode }) => reject(new Error(`not switched: ${statusCode}`)));
    sent.once('upgrade', ({ statusCode = 0, headers: got }, socket, head) => {
      const chunks: Buffer[] = [head];
      socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      socket.once('error', reject);
      socket.once('close', () =>
        resolve({ status: statusCode, headers: got, text: Buffer.concat(chunks).toString() }),
      );
    });
    sent.end();
  });
}

/** One request on a connection of its own. Rejects when the connection is closed without an answer. */
export function ask(target: Target, request: LabRequest): Promise<LabResponse> {
  const { host, path = '/', method = 'GET', headers = {}, body, plain = false } = request;
  const from = request.from === undefined ? {} : { localAddress: request.from };
  // Room for the longest header that the edge takes.
  const maxHeaderSize = 128 * 1024;
  const options = {
    host: target.address,
    path,
    method,
    maxHeaderSize,
    agent: false,
    ...from,
  } as const;
  return new Promise((resolve, reject) => {
    const sent = plain
      ? http({ ...options, port: target.httpPort, headers: { host, ...headers } })
      : https({
          ...options,
          port: target.httpsPort,
          headers: { host, ...headers },
          servername: request.serverName ?? host,
          ca: [...target.authorities],
        });
    sent.once('error', reject);
    sent.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    sent.end(body);
  });
}
