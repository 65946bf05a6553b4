import type { CodeBlock, Document } from '../../markup/document.ts';
import type { AttributeId } from '../../subject/attributes.ts';
import type { Subject } from '../../subject/subject.ts';
import type { Value } from '../../value/value.ts';
import type { Claim, ClaimForm, Stance } from '../claim.ts';
import type { TextRange } from '../utterances/text-range.ts';

/** A claim before it knows its document: offsets are of the block's text. */
export interface Draft extends TextRange {
  readonly subject: Subject | undefined;
  readonly environment?: string | undefined;
  readonly attribute: AttributeId;
  readonly value: Value;
  /** `certain` where left out. */
  readonly sure?: Claim['sure'];
  /** The block's where left out. */
  readonly stance?: Stance;
}

/** Makes claims of what a block says, in order of place; of one place the first draft is kept. */
export function claimsOf(
  { file }: Document,
  block: CodeBlock,
  drafts: readonly Draft[],
  form: ClaimForm,
  stanceAt: (offset: number) => Stance,
): readonly Claim[] {
  const kept = new Map<string, Draft>();
  for (const draft of drafts) {
    const place = `${draft.start} ${draft.end} ${draft.attribute}`;
    if (draft.end > draft.start && !kept.has(place)) kept.set(place, draft);
  }
  return [...kept.values()]
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(({ subject, environment, attribute, value, start, end, sure = 'certain', stance }) => ({
      subject,
      environment,
      attribute,
      value,
      text: block.text.slice(start, end),
      file,
      span: block.spanOf(start, end),
      stance: stance ?? stanceAt(start),
      form,
      sure: subject === undefined && !TELLING.has(attribute) ? 'guess' : sure,
    }));
}

/** Without a subject only a value that means the same everywhere can be judged: a port or a size may be anybody's. */
const TELLING: ReadonlySet<AttributeId> = new Set<AttributeId>([
  'address',
  'bucket',
  'certificate-name',
  'certificate-path',
  'compose-service',
  'container',
  'database',
  'database-host',
  'database-user',
  'domain',
  'hostname',
  'image',
  'mail-host',
  'network',
  'repository-directory',
  'volume',
]);
