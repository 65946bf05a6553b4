import { lockedModules } from '../../domain/pins/locked-modules.ts';
import { gradeOf } from '../../domain/pins/grade.ts';
import type { Rule } from '../../rule.ts';

/** From the least to the most. An addon that says nothing is in beta. Source: OCA's CONTRIBUTING. */
const LEVELS = ['alpha', 'beta', 'production/stable', 'mature'] as const;

export const rule = {
  id: 'require-development-status',
  subject: 'pins',
  severity: 'warning',
  summary: 'No locked addon is less mature than the policy allows.',
  options: {
    min: {
      description: 'The least status that is allowed.',
      schema: { enum: ['Alpha', 'Beta', 'Production/Stable', 'Mature'] },
      default: 'Beta',
      example: 'Production/Stable',
    },
  },
  *check(context) {
    const { min } = context.options;
    for (const { name, at, manifest, isUsed } of lockedModules(context)) {
      const status = manifest.developmentStatus?.value ?? 'Beta';
      const level = levelOf(status);
      const grade = gradeOf(isUsed);
      if (grade === undefined || level === -1 || level >= levelOf(min)) continue;
      yield {
        at,
        ...grade,
        what: `\`${name}\` is ${status}, and the policy asks for ${min}.`,
        why: 'What is in alpha may change its tables without a migration, or be given up.',
        fix: 'Leave it out, or set `min` with the reason in stackwright.config.yaml.',
      };
    }
  },
} satisfies Rule<'pins', { readonly min: string }>;

function levelOf(status: string): number {
  return LEVELS.findIndex((level) => level === status.toLowerCase());
}
