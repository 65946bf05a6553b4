import type { RepositorySources } from '@stackwright/documents';
import { parse } from 'yaml';

/** Name of the text in which a test says what git knows of the repository that its documents are about. */
export const REPOSITORY_FACTS = 'repository-facts.yaml';

interface Told {
  /** Where what is gone went. */
  readonly moved?: Readonly<Record<string, string>>;
  readonly branches?: readonly string[];
}

/** What a test says; without a text git was not asked. */
export function repositoryFactsOf(
  text: string | undefined,
): Pick<RepositorySources, 'moved' | 'branches'> {
  if (text === undefined) return {};
  const { moved = {}, branches } = (parse(text) ?? {}) as Told;
  return { moved: new Map(Object.entries(moved)), branches: branches && new Set(branches) };
}
