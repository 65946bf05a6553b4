import type { Rule } from '../../rule.ts';

/** Found by the engine itself, which alone knows; here it has its name, gravity and README. */
export const rule = {
  id: 'unused-suppression',
  subject: 'run',
  severity: 'warning',
  summary: 'A suppression silences something.',
  check: () => [],
} satisfies Rule<'run'>;
