import { servicesOf } from '../../domain/compose/compose-services.ts';
import type { Rule } from '../../rule.ts';
import type { ComposeService } from '@stackwright/syntax/compose';

/** Parts of `deploy` that only a swarm reads: `docker stack deploy` still asks for a version. */
const SWARM = ['mode', 'placement', 'update_config', 'rollback_config', 'endpoint_mode'];

/** Source: compose specification, "Version and name top-level elements". */
export const rule = {
  id: 'no-compose-version-key',
  subject: 'compose',
  severity: 'info',
  summary: 'A compose file has no `version`.',
  once: true,
  *check({ model, file }) {
    if (/stack|swarm|rancher/i.test(file) || servicesOf(model).some(isForSwarm)) return;
    for (const { value } of model.documents) {
      if (!('version' in value)) continue;
      yield {
        at: ['version'],
        part: 'key',
        what: '`version` has no effect.',
        why: 'Compose checks a file by the newest schema whatever this says, and warns that the key is obsolete at each call. It was for `docker-compose` 1, which ended in 2023.',
        fix: 'Remove the line.',
        fixes: [
          { description: 'Remove `version`', safety: 'safe', edits: [{ remove: ['version'] }] },
        ],
      };
    }
  },
} satisfies Rule<'compose'>;

function isForSwarm({ value }: ComposeService): boolean {
  const { deploy } = value;
  if (typeof deploy !== 'object' || deploy === null) return false;
  return SWARM.some((key) => key in deploy);
}
