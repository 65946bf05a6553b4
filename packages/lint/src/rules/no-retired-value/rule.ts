import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import type { Problem, ProposedFix, Rule } from '../../rule.ts';
import { retiredOf, textsOf } from '../../domain/stack/retired-values.ts';
import type { Retired } from '../../domain/stack/retired-values.ts';

/** What was true once must be neither in the stack any more, nor in a compose file beside it. */
export const rule = {
  id: 'no-retired-value',
  subject: 'stack',
  severity: 'warning',
  summary: 'No setting, and no compose file, says what the stack has retired.',
  *check({ model, file, files }) {
    const retired = retiredOf(model);
    const settings = textsOf(model.settings, []);
    for (const [text, path] of settings) {
      const found = retired.find(({ value }) => value === text);
      if (found !== undefined && isUsed(path))
        yield { ...toProblem(found, path, file), fixes: repairOf(found, path) };
    }
    for (const { file: other, model: compose, artefact } of files('compose')) {
      // What is rendered says what the stack says.
      if (artefact !== undefined) continue;
      for (const { value } of compose.documents) {
        for (const [text, path] of textsOf(value, [])) {
          const found = retired.find((one) => says(text, one.value));
          if (found !== undefined) yield toProblem(found, { file: other, at: path }, file);
        }
      }
    }
  },
} satisfies Rule<'stack'>;

/** Prose, and what was replaced, may name it. */
function isUsed(path: Problem['at'] & readonly unknown[]): boolean {
  return !['description', 'note', 'title', 'replaced-by'].includes(String(path.at(-1)));
}

/** The value as a word of its own: `/opt/odoo` is not said by `/opt/odoo-ce`. */
function says(text: string, value: string): boolean {
  const at = text.indexOf(value);
  if (at === -1) return false;
  return !/[\w.-]/.test(`${text.charAt(at - 1)}${text.charAt(at + value.length)}`);
}

/** The stack says itself what holds now. Where the value is used, that may have to change as well. */
function repairOf({ instead }: Retired, at: Path): readonly ProposedFix[] {
  if (instead === undefined) return [];
  const edits = [{ set: at, value: instead }];
  return [{ description: `Write \`${instead}\``, safety: 'unsafe', edits }];
}

function toProblem({ value, path, instead }: Retired, at: Problem['at'], file: string): Problem {
  return {
    at,
    what: `\`${value}\` is retired.`,
    why: `\`${formatPath(path)}\` declares it as past: whoever follows this brings it back.`,
    fix: instead === undefined ? 'Write what holds now.' : `Write \`${instead}\`.`,
    related: [{ message: 'retired here', at: { file, at: path } }],
  };
}
