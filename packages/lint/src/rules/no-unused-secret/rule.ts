import type { ResolvedStack } from '@stackwright/schema';
import type { Rule } from '../../rule.ts';

/** A secret that nothing needs is still copied, rotated and leaked. */
export const rule = {
  id: 'no-unused-secret',
  subject: 'stack',
  severity: 'warning',
  summary: 'Every declared secret is used by something.',
  *check({ model }) {
    const used = usedNames(model);
    for (const name of Object.keys(model.settings.secrets ?? {})) {
      if (used.has(name)) continue;
      yield {
        at: ['secrets', name],
        part: 'key',
        what: `Nothing uses the secret \`${name}\`.`,
        why: 'It is kept, rotated and handed to people for no purpose, or the one who should use it was forgotten.',
        fix: 'Remove it here and where its value is kept, or name it where it is needed.',
        fixes: [
          {
            description: `Remove \`${name}\``,
            safety: 'unsafe',
            edits: [{ remove: ['secrets', name] }],
          },
        ],
      };
    }
  },
} satisfies Rule<'stack'>;

/** What deployments need, and every text elsewhere in the stack that is the name of a secret. */
function usedNames({ settings, deployments }: ResolvedStack): ReadonlySet<string> {
  const { secrets: _declared, ...others } = settings;
  const needed = deployments.flatMap(({ secrets }) => secrets.map(({ name }) => name));
  return new Set([...needed, ...textsIn(others)]);
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* textsIn(part);
}
