import { formatPath } from '@stackwright/core';
import type { DocumentTree, JudgedDocument, Judgement } from '@stackwright/documents';
import { claimsTable } from './claims-table.ts';
import { coverageTable } from './coverage-table.ts';
import { tallyOf, total } from './tally.ts';

/** Every claim of every document, and the counts below. */
export function claimsTables(tree: DocumentTree): string {
  const tables = tree.documents
    .filter(({ judgements }) => judgements.length > 0)
    .map(({ reading, judgements }) => claimsTable(reading.file, judgements));
  return [...tables, coverageTable(tree)].join('\n');
}

/** The same for programs. */
export function claimsJson({ documents }: DocumentTree): string {
  const data = {
    version: 1,
    total: total(documents.map(tallyOf)),
    documents: documents.map(documentData),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function documentData(document: JudgedDocument) {
  const { reading, judgements } = document;
  return {
    file: reading.file,
    class: document.class,
    counts: tallyOf(document),
    claims: judgements.map(claimData),
  };
}

function claimData(judgement: Judgement) {
  const { claim, verdict } = judgement;
  const { subject, environment, attribute, text, span, stance, form, sure } = claim;
  return {
    line: span.start.line,
    column: span.start.column,
    text,
    verdict,
    ...(subject && { subject: `${subject.kind}/${subject.id}` }),
    ...(environment !== undefined && { environment }),
    attribute,
    stance,
    form,
    sure,
    ...('facts' in judgement && { declared: judgement.facts.map(({ path }) => formatPath(path)) }),
  };
}
