import { nearest } from '@stackwright/core';
import type { Context, Rule } from '../../rule.ts';
import { shellCalls } from '@stackwright/syntax/shell-calls';
import { isOnStack } from '../../domain/stack/stack-host.ts';

/** Source: docs.docker.com, docker exec ("No such container") and docker compose exec (a service). */
export const rule = {
  id: 'known-container',
  subject: 'shell',
  severity: 'warning',
  summary:
    'A script runs programs in containers that the stack, or a compose file of the run, has.',
  *check(context) {
    const known = knownNames(context);
    if (known.length === 0) return;
    for (const call of shellCalls(context.model)) {
      const { docker } = call;
      if (docker?.verb.value !== 'exec' || !isOnStack(call, context.stack)) continue;
      const { target: container, isCompose } = docker;
      if (!container.literal || isIdOf(container.value, known)) continue;
      // Without a stack nobody knows all containers of a host; Compose looks for a service of its file.
      if (context.stack === undefined && !isCompose) continue;
      const meant = nearest(container.value, known);
      yield {
        at: container.span,
        ...(context.stack === undefined && { severity: 'info' }),
        what: `There is no ${isCompose ? 'service' : 'container'} \`${container.value}\`.`,
        why: 'The command fails with "No such container" or "service … is not running", and what it was to do is not done.',
        fix:
          meant === undefined
            ? `Name one that there is: ${known.slice(0, 8).join(', ')}.`
            : `Did you mean \`${meant}\`?`,
      };
    }
  },
} satisfies Rule<'shell'>;

/** Containers and services that the stack renders, those of the compose files of the run included. */
function knownNames({ stack, files }: Context<'shell'>): readonly string[] {
  const workloads = [
    ...(stack?.deployments ?? []).flatMap((deployment) => deployment.workloads),
    ...(stack?.edges ?? []).map(({ workload }) => workload),
  ];
  const services = files('compose').flatMap(({ model }) =>
    model.documents.flatMap((document) => document.services),
  );
  return [
    ...new Set([
      ...workloads.flatMap(({ id, container }) => [container, id]),
      ...services.flatMap(({ name, containerName }) => [containerName?.value ?? name, name]),
    ]),
  ];
}

/** A name, or what Compose makes of one: `project-name-1`, in v1 with underscores. */
function isIdOf(text: string, known: readonly string[]): boolean {
  const service = /^[\w.-]+?[-_](.+)[-_]\d+$/.exec(text)?.[1];
  return known.some((name) => name === text || (service !== undefined && service.endsWith(name)));
}
