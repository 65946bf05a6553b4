import { createSocket } from 'node:dgram';
import { once } from 'node:events';

/** A name server on loopback that knows addresses of containers. */
export interface LabDns {
  readonly port: number;
  /** What `name` leads to from now on; undefined takes the name away. */
  set(name: string, address: string | undefined): void;
  close(): void;
}

const TYPE_A = 1;
const NAME_ERROR = 3;
const HEADER_BYTES = 12;

/** Answers A questions (RFC 1035) from a table; other types have no data, other names do not exist. */
export async function startDns(): Promise<LabDns> {
  const addresses = new Map<string, string>();
  const socket = createSocket('udp4');
  socket.on('message', (query, { port, address }) => {
    socket.send(answer(query, addresses), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    port: socket.address().port,
    set: (name, address) => {
      if (address === undefined) addresses.delete(name);
      else addresses.set(name, address);
    },
    close: () => void socket.close(),
  };
}

function answer(query: Buffer, addresses: ReadonlyMap<string, string>): Buffer {
  const { name, end } = question(query);
  const address = addresses.get(name);
  const found = address !== undefined && query.readUInt16BE(end - 4) === TYPE_A;
  const header = Buffer.alloc(HEADER_BYTES);
  query.copy(header, 0, 0, 2);
  // A response, recursion wanted and available.
  header.writeUInt16BE(0x8180 | (address === undefined ? NAME_ERROR : 0), 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(found ? 1 : 0, 6);
  const parts = [header, query.subarray(HEADER_BYTES, end)];
  if (found) {
    // A pointer to the question's name, type A, class IN, no time to live, four bytes.
    parts.push(Buffer.from([0xc0, HEADER_BYTES, 0, TYPE_A, 0, 1, 0, 0, 0, 0, 0, 4]));
    parts.push(Buffer.from(address.split('.').map(Number)));
  }
  return Buffer.concat(parts);
}

/** The question's name in lower case, and the first byte behind its type and class. */
function question(query: Buffer): { readonly name: string; readonly end: number } {
  const labels: string[] = [];
  let at = HEADER_BYTES;
  for (let length = query.readUInt8(at); length > 0; length = query.readUInt8(at)) {
    labels.push(query.toString('latin1', at + 1, at + 1 + length).toLowerCase());
    at += 1 + length;
  }
  return { name: labels.join('.'), end: at + 1 + 4 };
}
