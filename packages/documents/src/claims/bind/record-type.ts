import { ATTRIBUTES } from '../../subject/attributes.ts';
import type { Attribute, AttributeId } from '../../subject/attributes.ts';
import type { Subject } from '../../subject/subject.ts';
import type { TextRange } from '../utterances/text-range.ts';
import { clauseOf } from './reading.ts';
import type { Reading } from './reading.ts';

const CELL = /^\W*(A|AAAA|CNAME|MX|TXT|NS|CAA|SRV|PTR)\W*$/;
const SPOKEN = /\b(AAAA|CNAME|MX|TXT|CAA|SRV|NS|A)(?:\s|-)records?\b|\b(AAAA|CNAME|MX|CAA|SRV)\b/;

/** A record of the type that the row or the clause names: `mg.example.com MX` rather than all that `mg.example.com` has. */
export function withRecordType(
  subject: Subject,
  attribute: AttributeId,
  reading: Reading,
  at: TextRange,
): Subject {
  if (subject.kind !== 'record' || attribute === 'record-type' || subject.id.includes(' '))
    return subject;
  const type = typeIn(reading, at);
  return type === undefined ? subject : { kind: 'record', id: `${subject.id} ${type}` };
}

function typeIn(reading: Reading, at: TextRange): string | undefined {
  const { utterance, text } = reading;
  for (const words of [
    ...utterance.context.slice(0, utterance.beside ?? 0),
    utterance.label ?? '',
  ]) {
    const cell = CELL.exec(words) ?? SPOKEN.exec(words);
    if (cell !== null) return cell[1] ?? cell[2];
  }
  const clause = clauseOf(reading, at.start);
  const spoken = SPOKEN.exec(text.slice(clause.start, clause.end));
  return spoken?.[1] ?? spoken?.[2];
}

/** `@` is the zone's own name, in a column of names. */
export function apexRecord(
  words: string,
  attribute: AttributeId,
  { scope }: Reading,
): Subject | undefined {
  const { subjects }: Attribute = ATTRIBUTES[attribute];
  if (!subjects.includes('record') || !/^[`\s]*@(?:\s*\([^)]*\))?[`\s]*$/.test(words))
    return undefined;
  const zone = scope.implied('zone', undefined);
  return zone === undefined ? undefined : { kind: 'record', id: zone.id };
}

/** `Value` heads a column of anything: of records only in a row that names a type, or where headings speak of DNS. */
export function isOfRecord(reading: Reading, attribute: AttributeId): boolean {
  if (attribute !== 'record-value' && attribute !== 'record-type') return true;
  const { context, label = '', beside = 0 } = reading.utterance;
  if (/point|record/i.test(label)) return true;
  const isTyped = [...context.slice(0, beside), reading.text].some((words) => CELL.test(words));
  return (
    isTyped || context.some((words) => /\b(?:DNS|records?|zone|MX|nameservers?)\b/i.test(words))
  );
}
