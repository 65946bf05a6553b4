import type { AttributeId } from '../../subject/attributes.ts';
import type { FoundValue } from '../../value/found-value.ts';
import type { Draft } from './draft.ts';
import { environmentOf } from './environment.ts';
import { opensUnknown } from './generic.ts';
import { clauseOf } from './reading.ts';
import { within } from '../utterances/text-range.ts';
import type { TextRange } from '../utterances/text-range.ts';
import { inEnvironment } from './in-environment.ts';
import type { Reading } from './reading.ts';

/** Between a program and its version. */
const BESIDE =
  /^[\s:`*(]*(?:(?:ce|community|edition|server|series|version|runs|is|on|v|major|release|cluster|erp|image)[\s:`*(]*){0,3}$/i;

const BY_KIND: Readonly<Record<string, AttributeId>> = {
  server: 'version',
  edge: 'version',
  database: 'version',
};

/** A version right behind the name of a thing of this stack, or behind that of its system: `nginx 1.28`, `Ubuntu 24.04`. */
export function versionDraft(
  reading: Reading,
  { value, start, end, noun }: FoundValue,
): Draft | undefined {
  if (value.kind !== 'version') return undefined;
  const range = { start, end };
  if (OPEN_ENDED.test(reading.text.slice(end, end + 20))) return undefined;
  const here = inEnvironment(reading.mentions, environmentOf(reading, range));
  const named = here.filter((mention) => mention.end <= start).at(-1);
  if (named === undefined || !BESIDE.test(reading.text.slice(named.end, start))) return undefined;
  const together = here.filter((mention) => mention.end === named.end);
  const chosen = together.find(({ subject }) => PREFERRED.includes(subject.kind)) ?? named;
  const { subject } = chosen;
  const isOdoo =
    noun === 'odoo' ||
    (subject.kind === 'service' && /odoo|erp/i.test(reading.text.slice(named.start, named.end)));
  const attribute = isOdoo
    ? 'series'
    : (BY_KIND[subject.kind] ?? (subject.kind === 'service' ? 'version' : undefined));
  if (attribute === undefined) return undefined;
  const own =
    subject.kind === 'database'
      ? { kind: 'server' as const, id: subject.id.split('/')[0] ?? '' }
      : subject;
  const environment = chosen.environment ?? environmentOf(reading, range);
  const clause = clauseOf(reading, start);
  const isOfAnother = opensUnknown(reading.text.slice(clause.start, clause.end), reading.scope);
  const by = isOfAnother || isTitle(reading, range) ? 'near' : 'words';
  return { range, value, attribute, told: 'words', bound: { subject: own, environment, by } };
}

/** `17/18`, `17 and earlier`: no one version. */
const OPEN_ENDED =
  /^\s?(?:\/|,?\s?(?:and|or)\s(?:earlier|later|newer|older|above|below|higher|up)\b|\+|to\s\d|-\s?\d|onwards)/i;

/** Words of a link are the title of what it leads to. */
function isTitle({ marks }: Reading, at: TextRange): boolean {
  return marks.some(
    (mark) =>
      mark.kind === 'link' && within(at, mark) && mark.end - mark.start > at.end - at.start + 12,
  );
}

const PREFERRED: readonly string[] = ['server', 'edge', 'service'];
