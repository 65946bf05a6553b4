import { formatPath } from '@stackwright/core';
import type { Path } from '@stackwright/core';
import { derive, report, valueAt } from './draft.ts';
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
    if (id === EDGE) reportReserved(draft, path);
  }

  for (const id of Object.keys(services)) deriveHome(draft, ['services', id]);
  for (const [id, server] of Object.entries(databases)) {
    if (server.kind === 'container') deriveHome(draft, ['databases', id]);
  }
  checkOverlays(draft);
}

/** The folder and project of a host's edge; an environment of that name would be mixed up with it. */
const EDGE = 'edge';

function reportReserved(draft: Draft, path: Path): void {
  report(draft, {
    rule: 'reserved-name',
    what: 'No environment can be called `edge`.',
    why: "Its folder and its project would be those of the host's reverse proxy.",
    fix: 'Rename the environment.',
    path,
    part: 'key',
  });
}

/** The environment of what names none. Which one that is must not be a matter of order. */
function deriveHome(draft: Draft, path: Path): void {
  const at = [...path, 'environments'];
  const main = mainEnvironment(draft);
  if (main !== undefined) {
    derive(draft, at, [main], {
      formula: 'production, or the only environment of that kind, or the only environment',
      source: 'convention',
      inputs: [['environments']],
    });
  } else if (valueAt(draft.settings, at) === undefined) {
    report(draft, {
      rule: 'missing-environments',
      what: `\`${formatPath(path)}\` does not say which environments it belongs to.`,
      why: 'No environment is called production, and more than one could be meant.',
      fix: 'Add `environments:` with the names of those that run it.',
      path,
      part: 'key',
    });
  }
}

function mainEnvironment(draft: Draft): string | undefined {
  const { environments } = draft.settings;
  if (environments['production'] !== undefined) return 'production';
  const ids = Object.keys(environments);
  const productive = ids.filter((id) => environments[id]?.kind === 'production');
  const candidates = productive.length > 0 ? productive : ids;
  return candidates.length === 1 ? candidates[0] : undefined;
}

/** What an environment changes of a service that does not belong to it would be changed in vain. */
function checkOverlays(draft: Draft): void {
  const { environments, services = {} } = draft.settings;
  for (const [environmentId, environment] of Object.entries(environments)) {
    for (const id of Object.keys(environment.services ?? {})) {
      if (services[id]?.environments?.includes(environmentId) !== false) continue;
      report(draft, {
        rule: 'overlay-without-effect',
        what: `\`${id}\` does not belong to the environment \`${environmentId}\`, which changes it.`,
        why: 'What is said of it here would have no effect.',
        fix: `Add \`${environmentId}\` to services.${id}.environments, or take this part away.`,
        path: ['environments', environmentId, 'services', id],
        part: 'key',
        related: [{ message: 'its environments', path: ['services', id, 'environments'] }],
      });
    }
  }
}
