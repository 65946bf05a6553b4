import { missingMentions } from '../../domain/documents/missing-mentions.ts';
import type { MissingMention } from '../../domain/documents/missing-mentions.ts';
import { missingName } from '../../domain/documents/missing-name.ts';
import { severityIn } from '../../domain/documents/severity.ts';
import type { Problem, Rule } from '../../rule.ts';

export const rule = {
  id: 'known-document-module',
  subject: 'documents',
  severity: 'warning',
  summary: 'Modules that documents name are in the repository, and as many as they say.',
  *check({ model }) {
    const all = [...missingMentions(model, 'module'), ...missingMentions(model, 'count')];
    for (const found of all) {
      const severity = severityIn(found.class);
      if (severity === undefined) continue;
      yield {
        ...(found.missing.actual === undefined ? unknown(found) : miscounted(found)),
        severity,
      };
    }
  },
} satisfies Rule<'documents'>;

function unknown(found: MissingMention): Problem {
  return {
    ...missingName(found),
    what: `There is no module \`${found.missing.mention.text}\`.`,
    why: 'Others of its kind are in the repository: it was renamed, or went, and the page was not told.',
  };
}

function miscounted({ file, missing: { mention, actual } }: MissingMention): Problem {
  const { text, of = 'of them', span } = mention;
  return {
    at: { file, at: span },
    what: `There are ${actual} ${of} in the repository, not ${text}.`,
    why: 'A number is believed: whoever counts on it looks for what is not there, or does not look at what is.',
    fix: `Write ${actual}, or leave the number out: nobody keeps it right by hand.`,
    fixes: [
      {
        description: `write ${actual}`,
        safety: 'unsafe',
        edits: [{ file, span, text: `${actual}` }],
      },
    ],
  };
}
