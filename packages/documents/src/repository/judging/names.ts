import { nearest as nearestOf } from '@stackwright/core';
import type { Mention } from '../mention.ts';
import type { MentionVerdict } from '../mention-verdict.ts';
import type { RepositoryFacts } from '../repository-facts.ts';

export function judgeBranch(mention: Mention, { branches }: RepositoryFacts): MentionVerdict {
  if (branches === undefined || branches.size === 0) return { verdict: 'unknown', mention };
  return branches.has(mention.text) ? { verdict: 'found', mention } : missing(mention, branches);
}

export function judgeTarget(mention: Mention, { targets }: RepositoryFacts): MentionVerdict {
  const known = targets.get(mention.of ?? '');
  if (known === undefined) return { verdict: 'unknown', mention };
  return known.has(mention.text) ? { verdict: 'found', mention } : missing(mention, known);
}

/** First parts of names that addons of Odoo and of OCA have: one more of them may come from there. */
const SHARED: ReadonlySet<string> = new Set(
  'account auth base board bus calendar contacts crm delivery digest event fleet gamification hr iap im l10n link loyalty mail maintenance mass membership microsoft mrp note onboarding payment phone point portal pos product project purchase queue rating repair report resource sale sales sms snailmail social spreadsheet stock survey theme transifex uom utm web website attachment bi connector date dms document fastapi fs helpdesk knowledge module partner password pdf sql server storage test user odoo google barcode multi component fieldservice field quality agreement contract'.split(
    ' ',
  ),
);

/** An addon is this repository's where several of its addons begin alike. */
export function judgeModule(mention: Mention, { addons }: RepositoryFacts): MentionVerdict {
  if (addons === undefined) return { verdict: 'unknown', mention };
  if (addons.has(mention.text)) return { verdict: 'found', mention };
  const prefix = mention.text.split('_')[0] ?? '';
  const alike = [...addons].filter((addon) => addon.startsWith(`${prefix}_`));
  if (SHARED.has(prefix) || prefix.length < 2 || alike.length < 2)
    return { verdict: 'unknown', mention };
  return missing(mention, addons);
}

export function judgeCount(mention: Mention, { counts }: RepositoryFacts): MentionVerdict {
  const actual = counts?.get(mention.of ?? '');
  if (actual === undefined || mention.count === undefined) return { verdict: 'unknown', mention };
  if (actual === mention.count) return { verdict: 'found', mention };
  return { verdict: 'missing', mention, path: undefined, actual };
}

function missing(mention: Mention, known: ReadonlySet<string>): MentionVerdict {
  const caseOf = [...known].find((name) => name.toLowerCase() === mention.text.toLowerCase());
  if (caseOf !== undefined) return { verdict: 'missing', mention, path: undefined, caseOf };
  const nearest = nearestOf(mention.text, [...known]);
  return {
    verdict: 'missing',
    mention,
    path: undefined,
    ...(nearest !== undefined && { nearest }),
  };
}
