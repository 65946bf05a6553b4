import { derive, report } from './draft.ts';
import type { Draft } from './draft.ts';

const KINDS: readonly string[] = ['production', 'staging', 'development'];

/** Kinds and suffixes of environments, and the environments that services and databases belong to. */
export function deriveEnvironments(draft: Draft): void {
  const { environments, services = {}, databases } = draft.settings;
  for (const id of Object.keys(environments)) {
    const path = ['environments', id];
    const derivation = { formula: "the environment's name", source: 'convention', inputs: [path] };
    if (KINDS.includes(id)) derive(draft, [...path, 'kind'], id, derivation);
    else if (environments[id]?.kind === undefined) {
      report(draft, {
        rule: 'missing-kind',
        what: `The environment \`${id}\` does not say what it is for.`,
        why: 'Workers, cron jobs and rules differ between production, staging and development.',
        fix: `Add \`kind: production\`, \`kind: staging\` or \`kind: development\` to environments.${id}.`,
        path,
        part: 'key',
      });
    }
    derive(draft, [...path, 'suffix'], id, derivation);
  }

  const main = mainEnvironment(Object.keys(environments));
  if (main === undefined) return;
  const derivation = {
    formula: 'production, or the first environment by name where none is called that',
    source: 'convention',
    inputs: [['environments']],
  };
  for (const id of Object.keys(services))
    derive(draft, ['services', id, 'environments'], [main], derivation);
  for (const [id, server] of Object.entries(databases)) {
    if (server.kind === 'container')
      derive(draft, ['databases', id, 'environments'], [main], derivation);
  }
}

function mainEnvironment(ids: readonly string[]): string | undefined {
  return ids.includes('production') ? 'production' : ids.toSorted()[0];
}
