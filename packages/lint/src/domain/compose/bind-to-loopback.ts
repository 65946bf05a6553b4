import type { ProposedFix } from '../../rule.ts';
import type { ComposePort, ComposeService } from '@stackwright/syntax/compose';

const LOOPBACK = '127.0.0.1';

/** Publishes a port on the loopback only; none where it is not certain how. It may be missed elsewhere. */
export function bindToLoopback(
  { value }: Pick<ComposeService, 'value'>,
  { path, hostIp, published }: ComposePort,
): readonly ProposedFix[] {
  const index = path.at(-1);
  const ports = value['ports'];
  if (!Array.isArray(ports) || typeof index !== 'number' || published === undefined) return [];
  const written: unknown = ports[index];
  const description = `Publish it on ${LOOPBACK} only`;
  if (typeof written === 'object' && written !== null) {
    const at = [...path, 'host_ip'];
    const edit = 'host_ip' in written ? { set: at, value: LOOPBACK } : { add: at, value: LOOPBACK };
    return [{ description, safety: 'unsafe', edits: [edit] }];
  }
  if (typeof written !== 'string') return [];
  const bare = hostIp === undefined ? written : afterAddress(written, hostIp);
  if (bare === undefined) return [];
  const edit = { set: path, value: `${LOOPBACK}:${bare}` };
  return [{ description, safety: 'unsafe', edits: [edit] }];
}

/** What stands behind the address of a short port; undefined when it is written otherwise. */
function afterAddress(text: string, hostIp: string): string | undefined {
  const front = [`${hostIp}:`, `[${hostIp}]:`].find((one) => text.startsWith(one));
  return front && text.slice(front.length);
}
