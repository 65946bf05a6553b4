import type { AttributeId } from '../../subject/attributes.ts';
import { attributesOf } from '../../subject/label.ts';
import type { Value } from '../../value/value.ts';
import type { Utterance } from '../utterance.ts';
import type { Draft } from './draft.ts';
import type { Reading } from './reading.ts';

const DATABASE = /data ?base|\bdb\b|postgres|\bpg|sql|cluster/i;
const ALERTS = /alert|alarm|notif|channel|incident|escalat|backup|severity|monitor/i;

/** Labels that all things have, and the words around without which they do not mean the attribute. */
const SPOKEN_OF: Partial<Readonly<Record<AttributeId, readonly [vague: RegExp, around: RegExp]>>> =
  {
    'database-host': [/^(?:hosts?|hostname|servers?|address|endpoint|fqdn|name)$/i, DATABASE],
    database: [/^(?:names?|schema)$/i, DATABASE],
    container: [/^names?$/i, /container|docker|compose|service|image/i],
    channel: [/^(?:goes to|to|via|destination|delivery|receiver|recipients|routed to)$/i, ALERTS],
  };

/** False for a label that may mean anything, where nothing around speaks of what the attribute is said of: `Host`, `Names`, `Goes to`. */
export function isToldOf({ utterance }: Reading, attribute: AttributeId, label: string): boolean {
  if (isOfRow(utterance, attribute, label)) return false;
  const [vague, around] = SPOKEN_OF[attribute] ?? [];
  if (vague === undefined || around === undefined || !vague.test(label.trim())) return true;
  const { context, beside = 0 } = utterance;
  return context.slice(0, beside + 2).some((words) => around.test(words));
}

/** What stands right below `Database` is the database's, and not that of the service which has it. */
export function isPassedBy({ context }: Utterance, { attribute, bound }: Draft): boolean {
  return (
    OF_BOTH.has(attribute) &&
    bound.subject?.kind === 'service' &&
    context.slice(0, 2).some((words) => /^\W*(?:data ?base|db|postgres(?:ql)?)s?\W*$/i.test(words))
  );
}

const OF_BOTH: ReadonlySet<AttributeId> = new Set<AttributeId>([
  'port',
  'published-port',
  'container',
  'hostname',
]);

/** `cost: { erp: 24 }`: a thing's name below what is said of it. */
function isOfRow(
  { context: [heading = ''] }: Utterance,
  attribute: AttributeId,
  label: string,
): boolean {
  if (attribute !== 'series' || !/^\W*(?:odoo|erp)\W*$/i.test(label)) return false;
  const { attributes } = attributesOf(heading);
  return attributes.length > 0 && !attributes.includes('series') && !attributes.includes('version');
}

const YEARLY = /\b(?:yearly|annual(?:ly)?|per (?:year|annum)|a year)\b|\/\s?(?:yr?|year)\b/i;

/** What a column of yearly costs holds is a year's. */
export function withPeriod(value: Value, { utterance: { label = '' } }: Reading): Value {
  const isYears = value.kind === 'money' && value.per === undefined && YEARLY.test(label);
  return isYears ? { ...value, per: 'year' } : value;
}
