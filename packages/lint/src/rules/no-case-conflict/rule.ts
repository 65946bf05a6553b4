import type { Rule } from '../../rule.ts';

export const rule = {
  id: 'no-case-conflict',
  subject: 'pins',
  severity: 'warning',
  summary: 'No two tracked paths differ in upper and lower case alone.',
  *check({ model }) {
    const { caseConflicts } = model.git;
    for (const [first = '', ...others] of caseConflicts.known ? caseConflicts.value : []) {
      yield {
        at: { file: first },
        what: `${first} and ${others.join(', ')} are one path on macOS and on Windows.`,
        why: 'There, git checks out one of them over the other: files are lost, and everything looks changed.',
        fix: 'Rename one with `git mv`, or remove it.',
        related: others.map((file) => ({ message: 'the other one', at: { file } })),
      };
    }
  },
} satisfies Rule<'pins'>;
