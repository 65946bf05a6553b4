import { groupBy, memoised } from '@stackwright/core';
import { judgeMentions } from '@stackwright/documents';
import type { DocumentClass, DocumentTree, Mention, MentionVerdict } from '@stackwright/documents';

/** A mention of something that the repository does not have. */
export type Missing = Extract<MentionVerdict, { readonly verdict: 'missing' }>;

/** It, and where it is mentioned. */
export interface MissingMention {
  readonly file: string;
  readonly class: DocumentClass;
  readonly missing: Missing;
}

/** What documents name of the repository and it does not have, in order of documents and places. */
export function missingMentions(
  tree: DocumentTree,
  kind: Mention['kind'],
): readonly MissingMention[] {
  return byKind(tree).get(kind) ?? [];
}

const byKind = memoised(({ documents, repository }: DocumentTree) => {
  const all = documents.flatMap(({ reading, class: documentClass }) =>
    judgeMentions(reading, repository).flatMap((verdict): readonly MissingMention[] =>
      verdict.verdict === 'missing'
        ? [{ file: reading.file, class: documentClass, missing: verdict }]
        : [],
    ),
  );
  return groupBy(all, ({ missing }): Mention['kind'] => missing.mention.kind);
});
