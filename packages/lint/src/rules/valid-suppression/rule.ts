import type { Rule } from '../../rule.ts';

/** Found by the engine itself, which alone knows; here it has its name, gravity and README. */
export const rule = {
  id: 'valid-suppression',
  subject: 'run',
  severity: 'error',
  summary: 'A suppression names rules that exist, gives a reason, and has not expired.',
  check: () => [],
} satisfies Rule<'run'>;
