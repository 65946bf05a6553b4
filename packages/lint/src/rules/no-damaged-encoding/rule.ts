import { lastingSeverityIn } from '../../domain/documents/severity.ts';
import type { Rule } from '../../rule.ts';

/** Source of the signs: encoding.spec.whatwg.org, windows-1252, read over the bytes of UTF-8. */
export const rule = {
  id: 'no-damaged-encoding',
  subject: 'documents',
  severity: 'warning',
  summary: 'Documents are UTF-8 that nobody has read as another encoding.',
  *check({ model }) {
    for (const { reading, class: documentClass } of model.documents) {
      const { file, damage } = reading;
      if (damage === undefined) continue;
      const { count, span, found, meant } = damage;
      const others =
        count === 1 ? '' : ` ${count - 1} more like it follow${count === 2 ? 's' : ''}.`;
      yield {
        at: { file, at: span },
        severity: lastingSeverityIn(documentClass),
        what: `\`${found}\` was \`${meant}\` once.`,
        why: `UTF-8 was read as Windows-1252 and saved again: names and units in it can no longer be searched or copied.${others}`,
        fix: 'Restore the file from before that, or undo it: `iconv -f UTF-8 -t WINDOWS-1252` gives its UTF-8 back.',
      };
    }
  },
} satisfies Rule<'documents'>;
