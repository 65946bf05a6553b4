import { compareText } from '@stackwright/core';
import type { PublishedPort } from '@stackwright/schema';
import { listed, type ComposeMapping } from './value.ts';

/**
 * Published ports with their address always written: without one, Compose binds every address of the
 * host, and Docker's own rules let that pass ufw.
 * Source: https://docs.docker.com/engine/network/packet-filtering-firewalls/
 */
export function ports(published: readonly PublishedPort[]): readonly ComposeMapping[] | undefined {
  return listed(published.toSorted(compare).map(port));
}

function port({ address, port: published, target, protocol }: PublishedPort): ComposeMapping {
  return { host_ip: address, published: String(published), target, protocol };
}

function compare(a: PublishedPort, b: PublishedPort): number {
  return (
    a.port - b.port || compareText(a.address, b.address) || compareText(a.protocol, b.protocol)
  );
}
