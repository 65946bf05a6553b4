import type { AttributeId } from '../../subject/attributes.ts';
import { TOTAL_COST } from '../../subject/ids.ts';
import { subjectKey } from '../../subject/subject.ts';
import type { Subject } from '../../subject/subject.ts';
import type { TextRange } from '../utterances/text-range.ts';
import { environmentOf } from './environment.ts';
import { impliedSubject } from './fitting.ts';
import { isGeneric, opensUnknown } from './generic.ts';
import { clauseOf } from './reading.ts';
import { withRecordType } from './record-type.ts';
import type { Reading } from './reading.ts';
import { subjectOf, UNBOUND } from './subject.ts';
import type { Bound } from './subject.ts';

/** The subject of a value, or the one that goes without saying: objectives are the stack's, workers are Odoo's. */
export function boundFor(reading: Reading, attribute: AttributeId, at: TextRange): Bound {
  if (attribute === 'cost' && IN_TOTAL.test(reading.text.slice(at.end, at.end + 24)))
    return { subject: TOTAL_COST, environment: undefined, by: 'words' };
  const named = subjectOf(reading, attribute, at);
  const environment = named.environment ?? environmentOf(reading, at);
  const implied = impliedSubject(attribute, environment, reading.scope);
  // A title names the stack; that is no rival to what goes without saying.
  const isPlain =
    named.by === 'near' &&
    implied !== undefined &&
    (named.subject?.kind === 'stack' || isSame(named.subject, implied));
  if (isPlain && !isSaidOfAnother(reading, at))
    return { subject: implied, environment, by: 'implied' };
  if (named.subject !== undefined)
    return {
      ...named,
      subject: withRecordType(named.subject, attribute, reading, at),
      environment,
    };
  if (implied === undefined) return { ...UNBOUND, environment };
  return { subject: implied, environment, by: isSaidOfAnother(reading, at) ? 'near' : 'implied' };
}

/** What a sum of all is called by, right behind it. */
const IN_TOTAL = /^[`*)]*\s(?:in total|altogether|all in all|in all|overall|all together)\b/i;

function isSame(a: Subject | undefined, b: Subject): boolean {
  return a !== undefined && subjectKey(a) === subjectKey(b);
}

/** True where a name that the stack does not know stands beside the value. */
function isSaidOfAnother(reading: Reading, at: TextRange): boolean {
  const { utterance, scope, text } = reading;
  const { context, beside = 0, label } = utterance;
  const clause = clauseOf(reading, at.start);
  // `Nine repositories are …`: what the clause begins with is the value itself.
  const isOpening = text.slice(clause.start, at.start).trim() === '';
  if (label === undefined && !isOpening && opensUnknown(text.slice(clause.start), scope))
    return true;
  return context
    .slice(0, beside)
    .some(
      (words) =>
        words.length <= 60 && scope.mentionsIn(words).length === 0 && !isGeneric(words, scope),
    );
}
