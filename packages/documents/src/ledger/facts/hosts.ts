import type { ResolvedStack } from '@stackwright/schema';
import type { Subject } from '../../subject/subject.ts';
import type { Fact } from '../fact.ts';
import { fact, of } from './build.ts';

/** Machines: where they are, what they have and how they are reached. */
export function* hostFacts({ hosts, settings }: ResolvedStack): Generator<Fact> {
  for (const { id, hostname, address, address6, os, ssh, capacity, directories } of hosts) {
    const subject: Subject = { kind: 'host', id };
    const at = (...steps: readonly string[]) => ['hosts', id, ...steps];
    const declared = settings.hosts[id];
    yield* fact(subject, 'address', of.address(address), at('address'));
    yield* fact(subject, 'address', of.address(address6), at('address6'));
    yield* fact(
      subject,
      'address',
      of.address(declared?.['private-address']),
      at('private-address'),
    );
    yield* fact(subject, 'hostname', of.name(hostname), at('hostname'));
    // Documents call a machine by its name in stack.yaml as well.
    if (hostname !== id) yield* fact(subject, 'hostname', of.name(id), at());
    yield* fact(subject, 'provider', of.word(declared?.provider?.name), at('provider', 'name'));
    yield* fact(subject, 'region', of.word(declared?.provider?.region), at('provider', 'region'));
    yield* fact(subject, 'machine-size', of.name(declared?.provider?.size), at('provider', 'size'));
    yield* fact(subject, 'os', of.name(os), at('os'));
    yield* fact(subject, 'cpus', of.count(capacity.vcpus), at('vcpus'));
    yield* fact(subject, 'memory', of.size(capacity.memoryBytes), at('memory'));
    yield* fact(subject, 'disk', of.size(capacity.diskBytes), at('disk'));
    yield* fact(subject, 'ssh-user', of.name(ssh?.user), at('ssh', 'user'));
    yield* fact(subject, 'ssh-port', of.port(ssh?.port), at('ssh', 'port'));
    yield* fact(
      subject,
      'repository-directory',
      of.path(directories.repository),
      at('directories', 'repository'),
    );
    yield* fact(subject, 'data-directory', of.path(directories.data), at('directories', 'data'));
    yield* fact(
      subject,
      'backup-directory',
      of.path(directories.backups),
      at('directories', 'backups'),
    );
  }
}
