import { pathKey } from '@stackwright/core';
import type { ResolvedStack } from '@stackwright/schema';
import { declaredSeconds } from '../../domain/stack/declared-seconds.ts';
import type { RelatedPlace, Rule } from '../../rule.ts';

/** A resolver may keep an answer for its whole time to live. Source: RFC 1035 §3.2.1. */
export const rule = {
  id: 'no-ttl-past-recovery',
  subject: 'stack',
  severity: 'warning',
  summary: 'Noticing an outage and the age of addresses leave time for a recovery.',
  *check({ model }) {
    const wanted = model.settings.objectives?.['recovery-time'];
    const limit = declaredSeconds(wanted);
    if (limit === undefined) return;
    const noticed = noticing(model);
    const told = new Set<string>();
    for (const zone of model.zones) {
      for (const { owner, ttl, data, path } of zone.records) {
        if (data.type !== 'A' && data.type !== 'AAAA') continue;
        if (ttl + noticed.seconds < limit || (noticed.seconds === 0 && ttl <= limit)) continue;
        const at = ttl === zone.ttl ? [...zone.path, 'ttl'] : path;
        if (told.has(pathKey(at))) continue;
        told.add(pathKey(at));
        const late =
          ttl > limit || noticed.seconds === 0
            ? ''
            : ` after ${noticed.seconds} until somebody knows`;
        yield {
          at,
          what: `The address of \`${owner}\` may be kept for ${ttl} seconds${late}; a recovery may take ${wanted}.`,
          why: 'When a host is replaced, clients go on to the old address until the answer has expired.',
          fix: 'Lower the time to live: 300 seconds cost little.',
          related: [
            { message: 'the objective', at: ['objectives', 'recovery-time'] },
            ...noticed.related,
          ],
        };
      }
    }
  },
} satisfies Rule<'stack'>;

/** Seconds until the quickest alert about an outage rings: a probe sees it, and it waits for a while. */
function noticing({ settings }: ResolvedStack) {
  const { alerts = {}, 'probe-every': every } = settings.monitoring ?? {};
  const waits = Object.entries(alerts).flatMap(([id, { when }]) => {
    const seconds = declaredSeconds(/^down (?:for |> ?)?(\d+(?:ms|[smhd]))$/.exec(when)?.[1]);
    return seconds === undefined ? [] : [{ id, seconds }];
  });
  const first = waits.toSorted((a, b) => a.seconds - b.seconds)[0];
  const related: readonly RelatedPlace[] =
    first === undefined
      ? []
      : [{ message: 'when it is noticed', at: ['monitoring', 'alerts', first.id, 'when'] }];
  return {
    seconds: first === undefined ? 0 : first.seconds + (declaredSeconds(every) ?? 0),
    related,
  };
}
