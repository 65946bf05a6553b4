import { compareText } from '@stackwright/core';
import type { Entry } from './entry.ts';

/** `type base64`, as `ssh-keyscan` prints it: nothing that could end an argument or a line. */
const HOST_KEY = /^[a-z0-9@.-]+ [A-Za-z0-9+/]+={0,2}$/;

/** The declared keys of a host, each once, in order. Throws when one is not what the schema let through. */
export function hostKeys({ id, ssh }: Entry): readonly string[] {
  const bad = ssh.keys.find((key) => !HOST_KEY.test(key));
  if (bad !== undefined) throw new Error(`host ${id}: ${JSON.stringify(bad)} is not a host key`);
  return [...new Set(ssh.keys)].toSorted(compareText);
}
