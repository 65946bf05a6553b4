import type { ResolvedStack } from '@stackwright/schema';
import { hostNameOf } from '@stackwright/syntax/shell-calls';
import type { ShellCall } from '@stackwright/syntax/shell-calls';

/**
 * True when what the stack, or the files of the run, say of containers and servers holds where a call runs. Of
 * a host that a variable names, or that the stack does not have, nobody knows.
 */
export function isOnStack({ host }: ShellCall, stack: ResolvedStack | undefined): boolean {
  if (host === undefined) return true;
  const name = hostNameOf(host);
  return (
    stack?.hosts.some(({ id, hostname, address }) => [id, hostname, address].includes(name)) ??
    false
  );
}
