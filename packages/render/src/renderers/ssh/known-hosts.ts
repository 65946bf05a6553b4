import { token } from '../../template/quote/plain.ts';
import type { Entry } from './entry.ts';
import { hostKeys } from './host-key.ts';

/**
 * `known_hosts` lines of all declared keys. A host is listed by its id, which `ssh_config` looks keys up by,
 * and by the names that ssh uses without that file: a port other than 22 is part of those.
 */
export function knownHosts(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap((entry) => hostKeys(entry).map((key) => `${namesOf(entry)} ${key}`));
}

function namesOf({ id, hostname, addresses, ssh: { port } }: Entry): string {
  const dialled = [...(hostname === undefined ? [] : [hostname]), ...addresses];
  const names = dialled.map((name) => (port === 22 ? name : `[${token.quote(name)}]:${port}`));
  return [token.quote(id), ...names].join(',');
}
