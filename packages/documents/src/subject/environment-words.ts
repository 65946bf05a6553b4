import type { ResolvedStack } from '@stackwright/schema';
import { term } from './terms/term.ts';
import type { Term } from './terms/term.ts';

const WORDS = {
  production: ['production', 'prod', 'live system', 'live environment', 'live site'],
  staging: [
    'staging',
    'stage',
    'stg',
    'pre-production',
    'preproduction',
    'pre-prod',
    'preprod',
    'staging.',
  ],
  development: [
    'development',
    'dev',
    'local development',
    'dev environment',
    'locally',
    'on your laptop',
    'on your machine',
    'localhost',
    'local machine',
    'developer machine',
    'local environment',
    'local setup',
    'local stack',
    'dev setup',
    'workstation',
  ],
} as const;

/** Words for environments: their ids, and of each kind the usual ones as long as only one is of that kind. */
export function* environmentTerms({ environments, deployments }: ResolvedStack): Generator<Term> {
  for (const { id, kind, suffix } of environments) {
    const alone = environments.filter((other) => other.kind === kind).length === 1;
    for (const text of new Set([id, suffix, ...(alone ? WORDS[kind] : [])]))
      yield term(text, { kind: 'environment', id });
  }
  // What a container or a project is called tells its environment.
  for (const { environment, project, workloads } of deployments) {
    yield term(project, { kind: 'environment', id: environment.id });
    for (const { container } of workloads)
      yield term(container, { kind: 'environment', id: environment.id });
  }
}
