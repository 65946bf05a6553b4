import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { ResolvedStack } from '@stackwright/schema';
import { documentTreeOf } from './document-tree.ts';
import { ledgerOf } from './ledger/ledger.ts';
import { documentReader } from './reading-of.ts';
import { UNKNOWN_REPOSITORY } from './repository/repository-facts.ts';
import { bookshop } from './testing/claims/bookshop.ts';
import { stackFrom } from './testing/real-stack.ts';

const real = stackFrom(readFileSync('stack.yaml', 'utf8'));

/** Whole documents: lines that end in LIE are wrong, all others are right or say nothing of today. */
test.each<readonly [string, ResolvedStack, number]>([
  ['architecture', bookshop(), 90],
  ['runbook', bookshop(), 70],
  ['readme', real, 80],
])('%s: every lie is told and nothing else, and most claims are verified', (name, stack, least) => {
  const text = readFileSync(
    path.join(import.meta.dirname, `testing/pipeline/${name}.md.txt`),
    'utf8',
  );
  const reading = documentReader(stack)({ file: `docs/${name}.md`, text });
  const { documents, disagreements } = documentTreeOf([reading], {
    ledger: ledgerOf(stack),
    repository: UNKNOWN_REPOSITORY,
    classOf: () => 'canonical',
  });
  const judgements = documents.flatMap((document) => document.judgements);
  const told = judgements.flatMap(({ verdict, claim }) =>
    verdict === 'contradicted' ? [claim.span.start.line] : [],
  );
  const lines = text.split('\n');
  const lies = lines.flatMap((line, at) => (/\bLIE\b/.test(line) ? [at + 1] : []));
  expect([...new Set(told)].map((line) => lines[line - 1])).toEqual(
    lies.map((line) => lines[line - 1]),
  );
  expect(disagreements).toEqual([]);
  const verified = judgements.filter(({ verdict }) => verdict === 'verified');
  expect(verified.length).toBeGreaterThanOrEqual(least);
});
