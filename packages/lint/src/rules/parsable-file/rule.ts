import type { Rule } from '../../rule.ts';

/** Found by the engine itself, which alone knows; here it has its name, gravity and README. */
export const rule = {
  id: 'parsable-file',
  subject: 'run',
  severity: 'error',
  summary: 'Every file that is linted can be read.',
  check: () => [],
} satisfies Rule<'run'>;
