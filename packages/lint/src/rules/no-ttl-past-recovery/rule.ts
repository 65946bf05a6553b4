import { pathKey } from '@stackwright/core';
import { exactSeconds, parseDuration } from '@stackwright/schema';
import type { Rule } from '../../rule.ts';

/** A resolver may keep an answer for its whole time to live. Source: RFC 1035 §3.2.1. */
export const rule = {
  id: 'no-ttl-past-recovery',
  subject: 'stack',
  severity: 'warning',
  summary: 'Address records live no longer than a recovery may take.',
  *check({ model }) {
    const wanted = model.settings.objectives?.['recovery-time'];
    const duration = wanted === undefined ? undefined : parseDuration(wanted);
    const limit = duration && exactSeconds(duration);
    if (limit === undefined) return;
    const told = new Set<string>();
    for (const zone of model.zones) {
      for (const { owner, ttl, data, path } of zone.records) {
        if ((data.type !== 'A' && data.type !== 'AAAA') || ttl <= limit) continue;
        const at = ttl === zone.ttl ? [...zone.path, 'ttl'] : path;
        if (told.has(pathKey(at))) continue;
        told.add(pathKey(at));
        yield {
          at,
          what: `The address of \`${owner}\` may be kept for ${ttl} seconds; a recovery may take ${wanted}.`,
          why: 'When a host is replaced, clients go on to the old address until the answer has expired.',
          fix: 'Lower the time to live: 300 seconds cost little.',
          related: [{ message: 'the objective', at: ['objectives', 'recovery-time'] }],
        };
      }
    }
  },
} satisfies Rule<'stack'>;
