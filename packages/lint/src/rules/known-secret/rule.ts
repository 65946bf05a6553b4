import { nearest } from '@stackwright/core';
import type { Rule } from '../../rule.ts';
import { isSecretName } from '../../domain/stack/secret-names.ts';

/** What a compose file beside the stack asks for, and the stack says nothing of. */
export const rule = {
  id: 'known-secret',
  subject: 'compose',
  severity: 'warning',
  summary: 'A secret that a compose file beside the stack asks for is declared in the stack.',
  *check({ model, stack, managed }) {
    if (stack === undefined || managed) return;
    const needed = stack.deployments.flatMap(({ secrets }) => secrets.map(({ name }) => name));
    const declared = [...new Set([...Object.keys(stack.settings.secrets ?? {}), ...needed])];
    const told = new Set<string>(declared);
    for (const { interpolations } of model.documents) {
      for (const { name, span, operator, operand = '' } of interpolations) {
        // With a default of its own nobody needs to set it.
        const hasDefault = operator?.endsWith('-') === true && operand !== '';
        if (hasDefault || !isSecretName(name) || told.has(name)) continue;
        told.add(name);
        const meant = nearest(name, declared);
        yield {
          at: span,
          what: `The stack declares no secret \`${name}\`.`,
          why: 'Nobody who sets up a host from the stack learns that it is needed: the container starts without it, or not at all.',
          fix:
            meant === undefined
              ? `Add \`${name}\` to \`secrets\` of the stack, with a description.`
              : `Did you mean \`${meant}\`? Else add it to \`secrets\` of the stack.`,
        };
      }
    }
  },
} satisfies Rule<'compose'>;
