import type { Artefact } from '@stackwright/core';
import type { DatabaseServer, Deployment } from '@stackwright/schema';
import type { Renderer, RenderInput } from '../../renderer.ts';
import { serverView } from './server-view.ts';

const id = 'postgres';

/** The script that makes the roles and databases of each server that runs as a container. */
export const renderer = {
  id,
  platforms: ['compose'],
  render: (input) =>
    input.stack.deployments.flatMap((deployment) =>
      deployment.servers
        .filter(({ kind }) => kind === 'container')
        .map((server) => artefact(input, deployment, server)),
    ),
} satisfies Renderer;

function artefact(
  { stack, templates }: RenderInput,
  deployment: Deployment,
  server: DatabaseServer,
): Artefact {
  const { sources, ...view } = serverView(stack, deployment, server);
  const banner = { mark: '#', source: stack.file, renderer: id };
  return {
    // Next to the compose file, which mounts the folder at /docker-entrypoint-initdb.d.
    path: `${deployment.folder}/${view.workload}/initdb/10-roles.sh`,
    text: templates.render('postgres/10-roles.sh', { ...banner, ...view }),
    mode: 0o755,
    renderer: id,
    sources: [deployment.path, ...sources],
  };
}
