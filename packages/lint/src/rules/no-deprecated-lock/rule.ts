import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-deprecated-lock',
  subject: 'pins',
  severity: 'warning',
  summary: 'No lock stays that says of itself that it is not used.',
  *check({ model }) {
    for (const { file, deprecated, pins } of model.files) {
      if (deprecated === undefined) continue;
      const still = pins.length === 0 ? '' : ` It still names ${pins.length} of them.`;
      yield {
        at: { file, at: deprecated },
        what: `${file} says that it is deprecated.${still}`,
        why: 'Whoever finds it first takes it for the lock, and people and programs find it by its name.',
        fix: 'Remove it. `stackwright lock --force` writes one that counts in its place.',
      };
    }
  },
} satisfies Rule<'pins'>;
