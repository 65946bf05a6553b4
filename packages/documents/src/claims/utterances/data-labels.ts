import { attributesOf } from '../../subject/label.ts';
import type { Utterance } from '../utterance.ts';

const DATABASE = /^(?:databases?|db|dbs|postgres(?:ql)?)$/i;
/** `cost`, `monthly_usd`, `costs per month`. */
const COST =
  /^(?:(?:monthly|yearly|annual)[\s_-])?(?:costs?|spend|bill)(?:[\s_-](?:per|in|usd|eur|month|monthly|year)){0,3}$|^(?:monthly|yearly)[\s_-](?:usd|eur|gbp)$/i;
/** Lists of names may be parted by machine. */
const NAMES = /^(?:docker[\s_-])?(?:containers|volumes|networks)$/i;
const OF_COST = /^(?:total|sum|currency|budget|all|per|monthly|yearly|annual)/i;

/**
 * An entry of a file of data with the key that the structure gives it: `port` below `database` is the database's, and what stands
 * below `costs` is a cost, whatever it is called. `headings` are the keys above, innermost first.
 */
export function inData(utterance: Utterance, headings: readonly string[]): Utterance {
  const { label, context, beside = 0 } = utterance;
  const [nearest = '', above = ''] = headings;
  if (label === undefined) return utterance;
  // `containers: { shelf: [odoo-prod] }`
  if (label === nearest && NAMES.test(above))
    return { ...utterance, label: above, context: [label, ...context], beside: beside + 1 };
  if (COST.test(nearest) && !OF_COST.test(label)) {
    const cost = /cost/i.test(nearest) ? nearest : `monthly cost (${nearest.slice(-3)})`;
    return { ...utterance, label: cost, context: [label, ...context], beside: beside + 1 };
  }
  // `databases: { shop: { port } }`
  if (!headings.slice(0, 2).some((one) => DATABASE.test(one))) return utterance;
  const whole = `database ${label}`;
  const { attributes } = attributesOf(whole);
  if (attributes.length === 0) return utterance;
  // A server has many databases and roles: whose this one is, the keys around `database` tell.
  const isOfOne = attributes.includes('database') || attributes.includes('database-user');
  const owners = isOfOne ? context.filter((one) => !DATABASE.test(one)) : context;
  // Words of which none names a server.
  const own = attributes.includes('database') ? 'dbname' : isOfOne ? 'pguser' : whole;
  return { ...utterance, label: own, context: owners };
}
