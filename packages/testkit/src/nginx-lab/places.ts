import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces, userInfo } from 'node:os';

/** Where the parts of a container's world lie on this machine during a test. */
export interface Places {
  /** Replaces absolute paths of the container: prefix to prefix. */
  readonly paths: Readonly<Record<string, string>>;
  /** Where nginx writes its pid. */
  readonly runDirectory: string;
  /** A loopback address of our own, so that ports cannot collide. */
  readonly address: string;
  /** Port of the container to port here. */
  readonly ports: Readonly<Record<number, number>>;
  readonly ipv6: boolean;
  readonly dnsPort: number;
  /** The user that workers run as; undefined when we are not root and nginx would warn. */
  readonly user: string | undefined;
}

/** The n-th address of a random loopback network, for containers. */
export type Network = (n: number) => string;

/** All of 127.0.0.0/8 is this machine (Linux), so every test has addresses that nobody else uses. */
export function loopbackNetwork(): Network {
  const prefix = `127.${randomInt(1, 255)}.${randomInt(1, 255)}`;
  return (n) => `${prefix}.${n}`;
}

export function hasIpv6(): boolean {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.some(({ address }) => address === '::1');
}

/** The user whom nginx's workers may read the test's files as. */
export function workerUser(): string | undefined {
  const { uid, username } = userInfo();
  return uid === 0 ? username : undefined;
}

/** Ports that are free on the one address that tests share: `::1`, or ours without IPv6. */
export async function freePorts(count: number, address: string): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  try {
    const ports: number[] = [];
    for (const server of servers) {
      server.listen(0, address);
      await once(server, 'listening');
      const bound = server.address();
      if (bound === null || typeof bound === 'string') throw new Error('not a TCP address');
      ports.push(bound.port);
    }
    return ports;
  } finally {
    for (const server of servers) server.close();
  }
}
