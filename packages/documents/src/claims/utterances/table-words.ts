import type { Stance } from '../claim.ts';

/** What a column or a key column is, by the words of its header. */
export type ColumnRole = 'value' | 'note' | 'name' | 'key' | 'status' | 'plain';

const ROLES: readonly (readonly [ColumnRole, string])[] = [
  [
    'value',
    'value|values|setting value|current|current value|detail|details|data|config|configuration|result|actual|answer|info|information|what|new|new value|old|old value|before|after|from|to|now|was|previous|default|defaults|target|objective|goal|planned|required|recommended|limit|specification|spec|summary|amount|good|bad|wrong|right',
  ],
  [
    'note',
    'note|notes|comment|comments|description|purpose|remark|remarks|reason|why|source|doc|docs|documentation|link|links|details and notes|usage|use|used for|role|responsibility|rationale|action|impact|owner|next step|next steps|check|command|how|example',
  ],
  [
    'name',
    'service|services|host|name|component|components|container|environment|env|server|database|application|app|system|machine|droplet|node|record|zone|volume|alert|stack|tool|resource|workload|module|item|what|thing|site|network|subdomain|backup|vm|instance|integration|line|edition|job|line item|tier',
  ],
  [
    'key',
    '|key|setting|settings|parameter|parameters|property|attribute|metric|option|variable|field|item|topic|aspect|fact|specification|spec|objective|goal|measure|target|what|indicator|sli|slo|type of objective|config|configuration|category|question|limit|resource|characteristic|feature|term|area|promise|sla|kpi|backup type|retention',
  ],
  ['status', 'status|state|phase|lifecycle|done|live'],
];

const BY_ROLE: ReadonlyMap<ColumnRole, ReadonlySet<string>> = new Map(
  ROLES.map(([role, words]) => [role, new Set(words.split('|'))]),
);

/** True when the header's words alone put the column into the role; a header may have several. */
export function hasRole(header: string, role: ColumnRole): boolean {
  return BY_ROLE.get(role)?.has(plainHeader(header)) ?? false;
}

/** Lower case, without what stands in parentheses, signs and emoji. */
export function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}/' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const PAST =
  /^(?:old|before|previous(?:ly)?|was|former(?:ly)?|legacy|deprecated|retired|original|past|removed|20[012]\d)(?:\s|$)|\((?:old|before|until [^)]*|retired|legacy|deprecated)\)/i;
const PLANNED =
  /^(?:planned?|to-?do|future|proposed|proposal|to[- ]be|upcoming|next|desired|after (?:the )?(?:upgrade|migration|cutover|move))(?:\s|$)|\((?:planned|future|proposed|after (?:upgrade|migration))\)/i;
const REFUSED =
  /[❌🚫⛔✗✘]|^(?:bad|don'?t|do not|never|avoid|wrong|incorrect|anti-?pattern)(?:\s|$)/iu;
const FOREIGN =
  /^(?:upstream|vendor|(?:upstream |factory |vendor )?defaults?|cloud|saas|enterprise|competitors?|alternatives?)(?:\s|$)/i;
const SAMPLE = /^(?:examples?|sample|e\.g\.)(?:\s|$)/i;

/** How a document means a column, by its header: `Old`, `Planned value`, `❌ Don't`, `Default`. */
export function columnStance(header: string): Stance {
  const words = header.trim();
  if (REFUSED.test(words)) return 'refused';
  if (PAST.test(words)) return 'past';
  if (PLANNED.test(words)) return 'planned';
  if (FOREIGN.test(words)) return 'foreign';
  return SAMPLE.test(words) ? 'example' : 'asserted';
}

/** True for a pair of columns that tells a change: Old and New, Before and After, From and To. */
export function tellsChange(headers: readonly string[]): boolean {
  const words = new Set(headers.map(plainHeader).flatMap((header) => header.split(' ', 1)));
  return CHANGES.some(([old, fresh]) => words.has(old) && words.has(fresh));
}

const CHANGES = [
  ['old', 'new'],
  ['before', 'after'],
  ['from', 'to'],
  ['was', 'now'],
  ['previous', 'new'],
  ['current', 'target'],
  ['current', 'planned'],
  ['current', 'new'],
] as const;

const GONE =
  /\b(?:deprecated|retired|removed|decommissioned|gone|obsolete|shut ?down|deleted|replaced|legacy|dead|archived|migrated)\b/i;
const COMING =
  /\b(?:planned|todo|to ?do|proposed|not (?:yet )?(?:deployed|started|live)|backlog|coming|future|pending|wip|in progress)\b|[⏳🚧📋]/iu;

/** What a row's status says of the row's other cells. */
export function statusStance(cell: string): Stance {
  if (GONE.test(cell)) return 'past';
  return COMING.test(cell) ? 'planned' : 'asserted';
}

/** True for cells that say nothing. */
export function saysNothing(cell: string): boolean {
  return /^(?:[\s\-–—.·?*]*|n\/?a|none|null|nil|tbd|todo|unknown|not applicable|✅|✓|❌|✗|yes|no)$/i.test(
    cell.trim(),
  );
}
