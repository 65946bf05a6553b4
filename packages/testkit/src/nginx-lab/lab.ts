import type { Artefact } from '@stackwright/core';
import { ask, type LabRequest, type LabResponse, type Target } from './client.ts';
import { startDns, type LabDns } from './dns.ts';
import { startNginx } from './nginx.ts';
import { loopbackNetwork } from './places.ts';
import type { NginxProgram } from './programs.ts';
import { startStub, type SeenRequest, type Stub, type StubAnswer } from './stub.ts';
import { makeNginxTree, type LabTree } from './tree.ts';

export interface LabOptions {
  readonly program: NginxProgram;
  readonly artefacts: readonly Artefact[];
  readonly folder: string;
  readonly httpPort: number;
  readonly httpsPort: number;
  readonly directories?: readonly string[];
}

/** A real nginx on loopback in front of stub containers, each with an address of its own. */
export interface NginxLab {
  readonly tree: LabTree;
  readonly dns: LabDns;
  readonly target: Target;
  ask(request: LabRequest): Promise<LabResponse>;
  /** Starts a stub at a fresh address and points `container` there. */
  container(
    name: string,
    port: number,
    answer?: (request: SeenRequest) => StubAnswer,
  ): Promise<Stub>;
  stop(): Promise<void>;
}

export async function startNginxLab(options: LabOptions): Promise<NginxLab> {
  const network = loopbackNetwork();
  const dns = await startDns();
  const tree = await makeNginxTree({ ...options, address: network(1), dnsPort: dns.port });
  const stubs: Stub[] = [];
  const containers = new Map<string, { readonly address: string; readonly ports: Set<number> }>();
  let last = 1;
  const { ports } = tree.places;
  const target: Target = {
    address: network(1),
    httpPort: ports[options.httpPort] ?? 0,
    httpsPort: ports[options.httpsPort] ?? 0,
    authorities: tree.authorities,
  };
  const clean = async (): Promise<void> => {
    await Promise.all(stubs.map((stub) => stub.close()));
    dns.close();
    tree.remove();
  };
  const nginx = await startNginx(options.program, tree).catch(async (cause: unknown) => {
    await clean();
    throw cause;
  });
  return {
    tree,
    dns,
    target,
    ask: (request) => ask(target, request),
    container: async (name, port, answer) => {
      const known = containers.get(name);
      // Another port of a known container; the same port again is a container made anew.
      const container =
        known === undefined || known.ports.has(port)
          ? { address: network((last += 1)), ports: new Set<number>() }
          : known;
      container.ports.add(port);
      containers.set(name, container);
      const stub = await startStub(container.address, port, answer);
      stubs.push(stub);
      dns.set(name, container.address);
      return stub;
    },
    stop: async () => {
      await nginx.stop();
      await clean();
    },
  };
}
