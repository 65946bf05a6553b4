import { declaredSeconds } from '../../domain/stack/declared-seconds.ts';
import type { Rule } from '../../rule.ts';

/** What is looked at every five minutes cannot be known to be down for two. */
export const rule = {
  id: 'no-alert-faster-than-probe',
  subject: 'stack',
  severity: 'error',
  summary: 'No alert asks for more than the interval of the probes can show.',
  *check({ model }) {
    const { monitoring } = model.settings;
    const every = monitoring?.['probe-every'];
    const interval = declaredSeconds(every);
    if (interval === undefined) return;
    for (const [id, { when }] of Object.entries(monitoring?.alerts ?? {})) {
      const wanted = /\bdown (?:for |> ?)?(\d+(?:ms|[smhd]))\b/.exec(when)?.[1];
      const seconds = declaredSeconds(wanted);
      if (seconds === undefined || interval <= seconds) continue;
      yield {
        at: ['monitoring', 'alerts', id, 'when'],
        what: `\`${when}\` cannot be seen by a probe every ${every}.`,
        why: 'Nothing is asked in between: the alert comes later than it says, or an outage is never noticed.',
        fix: `Probe at least every ${wanted}, or wait longer here.`,
        related: [{ message: 'the interval', at: ['monitoring', 'probe-every'] }],
      };
    }
  },
} satisfies Rule<'stack'>;
