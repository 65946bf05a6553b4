import type { RepositoryFacts } from '../repository/repository-facts.ts';
import type { AttributeId } from '../subject/attributes.ts';
import type { Judgement } from './judgement.ts';

const COUNTS: ReadonlySet<AttributeId> = new Set<AttributeId>(['module-count', 'own-module-count']);

/**
 * A judgement with what the repository knows: a module that lies in its tree is there though no stack installs it, and who counts modules
 * may count those. A unit or a Compose service is there where the repository's own files define it.
 */
export function besideTree(
  judgement: Judgement,
  { addons, counts, names }: Pick<RepositoryFacts, 'addons' | 'counts' | 'names'>,
): Judgement {
  const { verdict, claim } = judgement;
  if (verdict !== 'contradicted' || judgement.known?.kind === 'retired') return judgement;
  const { attribute, value } = claim;
  const isThere =
    (attribute === 'module-list' && value.kind === 'name' && addons?.has(value.text) === true) ||
    (value.kind === 'name' && names?.get(attribute)?.has(value.text) === true) ||
    (COUNTS.has(attribute) && value.kind === 'count' && counts?.get('modules') === value.count);
  return isThere ? { verdict: 'silent', claim } : judgement;
}
