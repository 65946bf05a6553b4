import { declaredSeconds } from '../../domain/stack/declared-seconds.ts';
import type { Rule } from '../../rule.ts';

/** An alert that rings while the objective is met is soon ignored. */
export const rule = {
  id: 'no-alert-within-objective',
  subject: 'stack',
  severity: 'warning',
  summary: 'A latency alert does not ring while the objective is met.',
  *check({ model }) {
    const { monitoring, objectives } = model.settings;
    const objective = objectives?.['latency-p95'];
    const limit = declaredSeconds(objective);
    if (limit === undefined) return;
    for (const [id, { when }] of Object.entries(monitoring?.alerts ?? {})) {
      // `p95 3s` alone speaks of the whole; one that names a service has an objective of its own.
      const wanted = /^p95 (?:> ?)?(\d+(?:ms|[smh]))$/.exec(when)?.[1];
      const seconds = declaredSeconds(wanted);
      if (seconds === undefined || seconds >= limit) continue;
      yield {
        at: ['monitoring', 'alerts', id, 'when'],
        what: `\`${when}\` rings while the objective, ${objective}, is still met.`,
        why: 'An alert that asks for nothing is ignored, and so is the next one.',
        fix: `Alert at ${objective} or above, or promise less time in the objective.`,
        related: [{ message: 'the objective', at: ['objectives', 'latency-p95'] }],
      };
    }
  },
} satisfies Rule<'stack'>;
