import { formatPath } from '@stackwright/core';
import type { Severity } from '@stackwright/core';
import { settlingPath } from '@stackwright/documents';
import type { Claim, Disagreement, DocumentTree } from '@stackwright/documents';
import { severityIn } from '../../domain/documents/severity.ts';
import { attributeName, subjectName } from '../../domain/documents/words.ts';
import type { Problem, Rule } from '../../rule.ts';

/** What the stack declares is not asked here: whoever says something else is told by no-false-…. */
export const rule = {
  id: 'no-contradicting-documents',
  subject: 'documents',
  severity: 'warning',
  summary: 'Of what the stack does not declare, all documents say the same.',
  *check({ model }) {
    const severities = severitiesOf(model);
    for (const disagreement of model.disagreements) {
      const sides = disagreement.sides
        .map((claims) => claims.filter(({ file }) => severities.has(file)))
        .filter((claims) => claims.length > 0)
        .toSorted((a, b) => b.length - a.length);
      if (sides.length < 2) continue;
      yield { ...problemOf(disagreement, sides), severity: mildest(sides, severities) };
    }
  },
} satisfies Rule<'documents'>;

/** Of documents that may not be old. */
function severitiesOf({ documents }: DocumentTree): ReadonlyMap<string, Severity> {
  return new Map(
    documents.flatMap(({ reading: { file }, class: documentClass }) => {
      const severity = severityIn(documentClass);
      return severity === undefined ? [] : [[file, severity] as const];
    }),
  );
}

const ORDER: readonly Severity[] = ['error', 'warning', 'info'];

/** A page against a plan is no more than the plan is: each side counts by its gravest page. */
function mildest(
  sides: readonly (readonly Claim[])[],
  severities: ReadonlyMap<string, Severity>,
): Severity {
  const ranks = sides.map((claims) =>
    Math.min(...claims.map(({ file }) => ORDER.indexOf(severities.get(file) ?? 'info'))),
  );
  const [, second = ORDER.length - 1] = ranks.toSorted((a, b) => a - b);
  return ORDER[second] ?? 'info';
}

type Sides = readonly (readonly Claim[])[];

function problemOf({ subject, environment, attribute }: Disagreement, sides: Sides): Problem {
  const first = sides.at(-1)?.[0];
  if (first === undefined) throw new Error('a disagreement has sides, and each a claim');
  const others = sides.slice(0, -1).map(([claim]) => `\`${claim?.text}\``);
  const where = environment === undefined ? '' : ` in ${environment}`;
  const path = settlingPath(subject, attribute);
  return {
    at: { file: first.file, at: first.span },
    what: `The ${attributeName(attribute)} of ${subjectName(subject)}${where} is \`${first.text}\` here, and ${others.join(' and ')} elsewhere.`,
    why: 'The stack declares nothing of it: nobody can tell which is right, and each reader believes the page that they found.',
    fix:
      path === undefined
        ? 'Agree on one, and correct the others.'
        : `Declare \`${formatPath(path)}\`, and correct the pages that say something else: \`stackwright docs --suggest\` writes the line.`,
    related: sides.flatMap((claims) =>
      claims.flatMap(({ file, span, text }) =>
        file === first.file && span.start.offset === first.span.start.offset
          ? []
          : [{ message: `\`${text}\` here`, at: { file, at: span } }],
      ),
    ),
  };
}
